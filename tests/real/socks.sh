# One query through a SOCKS5 proxy on loopback (microsocks, which logs every connection it makes).
source tests/real/stage
need microsocks python3

web=$(free_port)
mkdir "$WORK/web" "$WORK/providers"
cat >"$WORK/web/search" <<'PAGE'
<!doctype html><title>Zoek</title>
<ul><li><a href="https://dobber.example/bestuur">Fenna Wiersma, voorzitter</a><p>Bestuur van roeivereniging De Dobber</p></ul>
PAGE
cat >"$WORK/providers/zoek.toml" <<PROVIDER
name = "Zoek"
homepage = "https://zoek.example"
group = "web"
accepts = ["name"]
discloses = "identifier"
removal = "https://zoek.example/weg"
checked = 2026-11-21

[request]
url = "http://127.0.0.1:$web/search?q={query}"
interval = "10ms"
budget = 1

[results]
kind = "html"
item = "li"
title = { select = "a" }
url = { select = "a", attr = "href" }
snippet = { select = "p" }

[empty]
any = [{ selector = ".none" }]

[refused]
blocked = [{ status = 403 }]
PROVIDER

start web /usr/bin/python3 -u -m http.server "$web" --bind 127.0.0.1 --directory "$WORK/web"
proxy=$(free_port)
start proxy microsocks -i 127.0.0.1 -p "$proxy"
wait_for 10 bash -c "exec 3<>/dev/tcp/127.0.0.1/$web"
wait_for 10 bash -c "exec 3<>/dev/tcp/127.0.0.1/$proxy"

audit=("$SELFSEARCH" audit "Fenna Wiersma" --me --yes --quiet --lang en --format json
    --providers "$WORK/providers" --only zoek)

"${audit[@]}" --proxy "socks5://127.0.0.1:$proxy" >"$WORK/report.json" 2>"$WORK/audit.log" || fail "the audit failed"
grep -q 'https://dobber.example/bestuur' "$WORK/report.json" || fail "the report lacks the hit"
connections=$(grep -c "connected to 127.0.0.1:$web" "$WORK/proxy.log" || true)
[ "$connections" = 1 ] || fail "the proxy's log tells $connections connections to the provider, not 1"
echo "the proxy's log: $(grep "connected to 127.0.0.1:$web" "$WORK/proxy.log")"

# The same through the environment.
all_proxy="socks5h://127.0.0.1:$proxy" "${audit[@]}" >"$WORK/report.json" 2>"$WORK/audit.log" ||
    fail "the audit with all_proxy failed"
[ "$(grep -c "connected to 127.0.0.1:$web" "$WORK/proxy.log")" = 2 ] || fail "all_proxy was not used"

# A proxy that is gone must not be passed by: nothing may leave another way.
requests=$(grep -c 'GET /search' "$WORK/web.log")
dead=$(free_port)
status=0
"${audit[@]}" --proxy "socks5://127.0.0.1:$dead" >"$WORK/report.json" 2>"$WORK/audit.log" || status=$?
[ "$status" = 3 ] || fail "without its proxy the audit ended with $status, not with 3 (no provider answered)"
[ "$(grep -c 'GET /search' "$WORK/web.log")" = "$requests" ] || fail "a query went around the proxy"
