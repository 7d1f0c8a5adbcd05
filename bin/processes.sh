# Starting, watching and stopping the four processes of an instance.
# Sourced by ./baopei; expects HOME_DIR, the ports, and what setup.sh finds.

PROCESSES="service sandbox temporal"

pid_of() { cat "$HOME_DIR/run/$1.pid" 2>/dev/null || true; }

# Process numbers are used again: one is ours only if its command line names this instance's folder.
is_ours() {
  kill -0 "$1" 2>/dev/null && ps -p "$1" -o args= 2>/dev/null | grep -qF -- "$HOME_DIR"
}

is_running() {
  local pid
  pid=$(pid_of "$1")
  [ -n "$pid" ] && is_ours "$pid"
}

# start NAME COMMAND...: starts a process in a session of its own, so that Ctrl-C reaches only the launcher.
start() {
  local name=$1
  shift
  is_running "$name" && return 0
  mkdir -p "$HOME_DIR/run" "$HOME_DIR/logs"
  if command -v setsid >/dev/null 2>&1; then
    setsid "$@" >>"$HOME_DIR/logs/$name.log" 2>&1 </dev/null &
  else
    nohup "$@" >>"$HOME_DIR/logs/$name.log" 2>&1 </dev/null &
  fi
  echo $! >"$HOME_DIR/run/$name.pid"
  # Whoever starts it says itself what became of it; the shell need not.
  disown $!
}

# stop NAME SECONDS: asks a process to end, waits, and ends it the hard way only after that.
stop() {
  local name=$1 seconds=$2 pid
  pid=$(pid_of "$name")
  if [ -n "$pid" ] && is_ours "$pid"; then
    kill -TERM "$pid" 2>/dev/null || true
    for _ in $(seq $((seconds * 10))); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null || true
  fi
  rm -f "$HOME_DIR/run/$name.pid"
}

# The service stops its own PostgreSQL; one whose service was killed is left over and stopped here.
stop_database() {
  local file pid
  for file in $(find "$HOME_DIR/postgres" -maxdepth 3 -name postmaster.pid 2>/dev/null); do
    pid=$(head -1 "$file")
    if [ -n "$pid" ] && is_ours "$pid"; then
      kill -INT "$pid" 2>/dev/null || true
      for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    fi
  done
}

stop_all() {
  # See docs/operations.md, Shutdown.
  stop service 80
  stop_database
  stop sandbox 10
  stop temporal 15
}

port_is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# check_port NAME PORT OPTION: says who is in the way before anything is started.
check_port() {
  is_running "$1" && return 0
  port_is_open "$2" && die "port $2 is taken by another program. Choose another with $3 or stop that program."
  return 0
}

# wait_for WHAT NAME SECONDS COMMAND...: waits until the command succeeds; shows the log when it does not.
wait_for() {
  local what=$1 name=$2 seconds=$3
  shift 3
  for _ in $(seq $((seconds * 5))); do
    "$@" >/dev/null 2>&1 && return 0
    is_running "$name" || { tail -20 "$HOME_DIR/logs/$name.log" >&2; die "$what ended at its start; see $HOME_DIR/logs/$name.log."; }
    sleep 0.2
  done
  tail -20 "$HOME_DIR/logs/$name.log" >&2
  die "$what was not ready within $seconds s; see $HOME_DIR/logs/$name.log."
}

http_ok() { curl -fsS --max-time 3 -o /dev/null "$1" 2>/dev/null; }

start_all() {
  mkdir -p "$HOME_DIR/run"
  printf '%s\n' "$API_PORT $TEMPORAL_PORT $UI_PORT $SANDBOX_PORT $SPEED $MANAGEMENT_PORT" >"$HOME_DIR/run/ports"
  check_port temporal "$TEMPORAL_PORT" --temporal-port
  check_port temporal "$UI_PORT" --ui-port
  check_port sandbox "$SANDBOX_PORT" --sandbox-port
  check_port service "$API_PORT" --api-port
  check_port service "$MANAGEMENT_PORT" --management-port

  # A build beside a running instance must not pull the jars from under it.
  mkdir -p "$HOME_DIR/lib"
  is_running sandbox || cp -f "$SANDBOX_JAR" "$HOME_DIR/lib/sandbox.jar"
  is_running service || cp -f "$SERVICE_JAR" "$HOME_DIR/lib/service.jar"

  say "starting Temporal, the sandbox and the service"
  start_temporal
  start sandbox "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -jar "$HOME_DIR/lib/sandbox.jar" serve \
    --port "$SANDBOX_PORT" --home "$HOME_DIR"
  wait_for "Temporal" temporal 60 port_is_open "$TEMPORAL_PORT"
  wait_for "the sandbox" sandbox 60 http_ok "http://127.0.0.1:$SANDBOX_PORT/health"
  start_service
  wait_for "the service" service 120 http_ok "http://127.0.0.1:$API_PORT/readyz"
}

# Temporal is told that there is memory, so that it collects garbage less often, and to write ahead
# into a log instead of flushing its file with each change: that outlives a kill all the same.
start_temporal() {
  start temporal env GOGC=400 "$TEMPORAL" server start-dev --ip 127.0.0.1 --port "$TEMPORAL_PORT" --ui-port "$UI_PORT" \
    --db-filename "$HOME_DIR/temporal.db" --sqlite-pragma journal_mode=wal --sqlite-pragma synchronous=normal \
    --log-level warn \
    --search-attribute Programme=Keyword --search-attribute ClaimStage=Keyword \
    --search-attribute Outcome=Keyword --search-attribute NextActor=Keyword \
    --search-attribute OrderId=Keyword --search-attribute SubOrderId=Keyword \
    --search-attribute MerchantId=Keyword --search-attribute InsurerId=Keyword \
    --search-attribute NextDeadline=Datetime --search-attribute Parked=Bool
}

start_service() {
  start service env SERVER_PORT="$API_PORT" BAOPEI_MANAGEMENT_PORT="$MANAGEMENT_PORT" SPRING_PROFILES_ACTIVE=sandbox BAOPEI_HOME="$HOME_DIR" \
    BAOPEI_SPEED="$SPEED" BAOPEI_TEMPORAL_TARGET="127.0.0.1:$TEMPORAL_PORT" \
    BAOPEI_SANDBOX_URL="http://127.0.0.1:$SANDBOX_PORT" \
    "$JAVA_HOME/bin/java" -Xmx1g ${SERVICE_JVM[@]+"${SERVICE_JVM[@]}"} -jar "$HOME_DIR/lib/service.jar"
}
