# A MediaWiki filled with fictional people, asked through the shipped wikipedia definition.
source tests/real/stage
# php-cgi keeps apt from choosing a web server with PHP inside.
need mediawiki php-cli php-cgi php-sqlite3 php-mbstring php-xml php-intl jq curl python3

code=/usr/share/mediawiki
port=$(free_port)
wiki=http://127.0.0.1:$port

# Served as Wikipedia does it: the scripts at /w, articles at /wiki.
mkdir "$WORK/wiki" "$WORK/root" "$WORK/pages"
ln -s "$code" "$WORK/root/w"
cat >"$WORK/router.php" <<'ROUTER'
<?php
if (str_starts_with($_SERVER['REQUEST_URI'], '/wiki/')) {
    $_GET['title'] = urldecode(substr(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), strlen('/wiki/')));
    chdir($_SERVER['DOCUMENT_ROOT'] . '/w');
    require 'index.php';
    return true;
}
return false;
ROUTER

cat >"$WORK/pages/Fenna Wiersma" <<'PAGE'
'''Fenna Wiersma''' (Zandwijk, 1984) is een Nederlandse verzekeringsadviseur. Zij werkt bij Havermans Assurantiën.
PAGE
cat >"$WORK/pages/Roeivereniging De Dobber" <<'PAGE'
'''Roeivereniging De Dobber''' is een vereniging in Zandwijk. Voorzitter is sinds 2019 Fenna Wiersma.
PAGE
cat >"$WORK/pages/Ayşe Yıldız" <<'PAGE'
'''Ayşe Yıldız''' (Zandwijk, 1990) is een Nederlandse wethouder.
PAGE
cat >"$WORK/pages/Marktplein (Zandwijk)" <<'PAGE'
Het '''Marktplein''' is het oudste plein van Zandwijk.
PAGE

maintain() {
    local script=$1
    shift
    php "$code/maintenance/$script.php" "$@" >>"$WORK/maintenance.log" 2>&1 || fail "maintenance/$script.php failed"
}

export MW_CONFIG_FILE=$WORK/wiki/LocalSettings.php
maintain install --dbtype sqlite --dbpath "$WORK/wiki" --dbname wiki --confpath "$WORK/wiki" --lang nl \
    --server "$wiki" --scriptpath /w --pass "$(head -c 18 /dev/urandom | base64)" Zandwijk Beheerder
maintain importTextFiles --user Beheerder "$WORK"/pages/*
maintain rebuildtextindex

start wiki php -S "127.0.0.1:$port" -t "$WORK/root" "$WORK/router.php"
wait_for 20 curl -sf "$wiki/w/api.php?action=query&meta=siteinfo&format=json"

audit() {
    "$SELFSEARCH" audit "$1" --me --yes --quiet --lang nl --format json --only wikipedia \
        --set "wikipedia.base=$wiki/w" --set "wikipedia.page=$wiki/wiki/" >"$WORK/report.json" 2>"$WORK/audit.log" ||
        fail "the audit of $1 ended with $?"
}
found() { jq -r '.findings[].title' "$WORK/report.json" | sort | paste -sd '|'; }

audit "Fenna Wiersma"
[ "$(found)" = "Fenna Wiersma|Roeivereniging De Dobber" ] || fail "about Fenna Wiersma it found: $(found)"
# The addresses it reports are pages that exist and name her.
jq -r '.findings[].url' "$WORK/report.json" | while read -r url; do
    curl -sf "$url" | grep -q 'Fenna Wiersma' || fail "$url is not a page about her"
done
jq -e '.findings[] | select(.title == "Roeivereniging De Dobber") | .snippet | contains("Fenna Wiersma") and (contains("<") | not)' \
    "$WORK/report.json" >/dev/null || fail "the snippet does not name her in plain text"

audit "Ayşe Yıldız"
[ "$(found)" = "Ayşe Yıldız" ] || fail "about Ayşe Yıldız it found: $(found)"

# Somebody who is not there: looked, and found nothing.
audit "Karel Oosterling"
jq -e '.findings == [] and all(.coverage.providers[] | select(.id == "wikipedia"); .nothing == .queries and .queries > 0)' \
    "$WORK/report.json" >/dev/null || fail "somebody who is not there is not reported as looked for and not found"

echo "requests the wiki answered: $(grep -c 'GET /w/api.php?action=query&list=search' "$WORK/wiki.log")"
