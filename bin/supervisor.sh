# Starts again what died, as systemd or Kubernetes would. For ./baopei storm, which kills.
# Sourced by ./baopei; expects processes.sh.

# A service that has not been ready for so many seconds is killed, and so started again.
READY_WITHIN=120

supervise() {
  local ready_at=$SECONDS
  while :; do
    sleep 1
    is_running temporal || again temporal
    if ! is_running service; then
      again service
      ready_at=$SECONDS
    elif http_ok "http://127.0.0.1:$API_PORT/readyz"; then
      ready_at=$SECONDS
    elif [ $((SECONDS - ready_at)) -gt "$READY_WITHIN" ]; then
      kill -KILL "$(pid_of service)" 2>/dev/null || true
      note service-not-ready
    elif http_ok "http://127.0.0.1:$API_PORT/livez" && ! database_runs; then
      # Before the service listens it is busy starting the database itself.
      restart_database
    fi
  done
}

note() { echo "$1" >>"$HOME_DIR/run/restarts"; }

again() {
  note "$1"
  "start_$1" || true
}

database_runs() {
  local pid
  pid=$(head -1 "$HOME_DIR/postgres/data/postmaster.pid" 2>/dev/null || true)
  [ -n "$pid" ] && is_ours "$pid"
}

# With the words of its last start. It refuses to be root, unless in a user namespace of its own.
restart_database() {
  local words=()
  eval "words=($(cat "$HOME_DIR/postgres/data/postmaster.opts"))"
  [ "$(id -u)" != 0 ] || words=(unshare -U "${words[@]}")
  note postgres
  setsid "${words[@]}" >>"$HOME_DIR/logs/postgres.log" 2>&1 </dev/null &
  sleep 1
}
