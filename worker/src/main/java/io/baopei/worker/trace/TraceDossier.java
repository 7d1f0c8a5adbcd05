package io.baopei.worker.trace;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The page of a trace as a PDF that carries its fonts, Chinese included, and loads nothing. */
final class TraceDossier {

  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    // It would tell of every step on standard error; what goes wrong it throws.
    XRLog.setLoggingEnabled(false);
  }

  private TraceDossier() {}

  /**
   * The paper.
   *
   * @throws IOException when it cannot be laid out
   */
  static byte[] of(Trace trace) throws IOException {
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "DejaVuSans.ttf", "Dossier", NORMAL);
    font(builder, "DejaVuSans-Bold.ttf", "Dossier", BOLD);
    font(builder, "DroidSansFallbackFull.ttf", "Dossier Chinese", NORMAL);
    builder.useUriResolver((base, uri) -> null);
    builder.withProducer("Baopei");
    builder.withHtmlContent(TracePage.of(trace), null);
    builder.toStream(paper);
    builder.run();
    return paper.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(TraceDossier.class.getResourceAsStream("/fonts/" + file), file);
  }
}
