package io.baopei.domain.claim;

/** The form of an evidence item. */
public enum EvidenceKind {
  PHOTO,
  VIDEO,
  DOCUMENT
}
