# The HTML report in a real browser: headless Chromium says nothing on its console, asks for nothing beside the file,
# and axe-core finds nothing wrong, light and dark, on a phone and on a desk, in both languages.
# SCREENSHOTS names a folder to keep pictures in.
source tests/real/stage
need chromium

command -v node >/dev/null || need nodejs npm
# Exact versions, and no lock file: it would hold the addresses of whoever made it.
npm install --prefix "$WORK/node" --no-save --no-audit --no-fund --loglevel=error \
    playwright-core@1.65.1 axe-core@4.14.1 >"$WORK/npm.log" 2>&1 || fail "npm could not install"

for language in nl en; do
    "$SELFSEARCH" practice --lang "$language" --quiet --output "$WORK/report-$language.html" 2>"$WORK/practice.log" ||
        fail "practice made no report"
done
NODE_MODULES=$WORK/node/node_modules node tests/real/html.mjs "$WORK"/report-*.html || fail "the page is not as it should be"
