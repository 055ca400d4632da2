# A real terminal (tmux) of 80 and of 140 columns: the practice report in it, and a question that is answered.
source tests/real/stage
need tmux python3

screen() { tmux -L "selfsearch-$$" -f /dev/null "$@"; }
# In the foreground of the stage, which stops it; a server of its own would outlive a failed part.
start tmux tmux -L "selfsearch-$$" -f /dev/null -D
wait_for 10 screen list-sessions -F ''

# What was shown on a terminal of that width, lines that it had to wrap joined again.
show() {
    local columns=$1
    shift
    rm -f "$WORK/done"
    screen new-session -d -s show -x "$columns" -y 50 "$* 2>$WORK/stderr.log; echo \$? >$WORK/done; sleep 60"
    wait_for 60 test -s "$WORK/done"
    screen capture-pane -p -J -S - -t show | sed -e 's/[[:space:]]*$//'
    screen kill-session -t show
}

# No line is wider than the terminal, as a terminal counts columns; an address alone on its line is never broken.
fits() {
    python3 - "$1" "$2" <<'PYTHON'
import re, sys, unicodedata
columns = int(sys.argv[2])
for number, line in enumerate(open(sys.argv[1], encoding="utf-8"), 1):
    line = line.rstrip("\n")
    width = sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
    if width > columns and not re.fullmatch(r"\s*https?://\S+", line):
        sys.exit(f"line {number} is {width} columns wide, the terminal {columns}: {line}")
PYTHON
}

declare -A headings=(
    [en]=$'What was searched\nWhat to look up yourself\nWhat it comes down to\nWhat was found'
    [nl]=$'Waar is gezocht\nWat je zelf kunt opzoeken\nWaar het op neerkomt\nWat er is gevonden'
)
for language in en nl; do
    for columns in 80 140; do
        seen=$WORK/practice-$language-$columns.txt
        show "$columns" "$SELFSEARCH" practice --lang "$language" >"$seen"
        [ "$(cat "$WORK/done")" = 0 ] || fail "practice in $columns columns ended with $(cat "$WORK/done")"
        while read -r heading; do
            grep -qxF "$heading" "$seen" || fail "the heading \"$heading\" is not there"
        done <<<"${headings[$language]}"
        # A key in the place of its sentence.
        ! grep -E '(evidence|signal|theme|advice|refused|failed|skipped|report)-[a-z]+' "$seen" || fail "a sentence is missing"
        fits "$seen" "$columns" || fail "the report does not fit in $columns columns"
        [ "$(grep -c . "$seen")" -gt 40 ] || fail "the report in $columns columns is short: $(cat "$seen")"
        if [ -n "${KEEP:-}" ]; then cp "$seen" "$KEEP/"; fi
    done
    # The same words on both widths: wrapping loses nothing.
    narrow=$(tr -s '[:space:]' '\n' <"$WORK/practice-$language-80.txt" | sort -u | wc -l)
    wide=$(tr -s '[:space:]' '\n' <"$WORK/practice-$language-140.txt" | sort -u | wc -l)
    [ "$((narrow > wide ? narrow - wide : wide - narrow))" -lt 60 ] || fail "$narrow words at 80 columns, $wide at 140"
done

# The question whether it is about yourself is asked in the person's language; "no" sends nothing.
screen new-session -d -s ask -x 80 -y 50 \
    "$SELFSEARCH audit 'Fenna de Boer' --only wikipedia --lang nl; echo \"ended with \$?\"; sleep 60"
seen() { screen capture-pane -p -t ask | grep -qF "$1"; }
wait_for 20 seen "Ben jij Fenna de Boer"
screen send-keys -t ask "nee" Enter
wait_for 20 seen "ended with 2"
seen "selfsearch zoekt jou op en niemand anders" || fail "the refusal is not there: $(screen capture-pane -p -t ask)"
screen kill-session -t ask

# A profile is made by answering questions.
screen new-session -d -s new -x 80 -y 50 "$SELFSEARCH profile new --file $WORK/profile.toml --lang en; echo ended; sleep 60"
prompt() { screen capture-pane -p -t new | grep -F '? ' | tail -n 1 | grep -qF "$1"; }
wait_for 20 prompt "Your name"
screen send-keys -t new "Fenna de Boer" Enter
wait_for 20 prompt "Other names"
screen send-keys -t new "" Enter
wait_for 20 prompt "User names"
screen send-keys -t new "fennadb" Enter
wait_for 20 prompt "one more"
until prompt "Is this profile about yourself?"; do
    screen send-keys -t new Enter
    sleep 0.3
    [ "$SECONDS" -lt 120 ] || fail "the questions do not end: $(screen capture-pane -p -t new)"
done
screen send-keys -t new "yes" Enter
wait_for 20 test -s "$WORK/profile.toml"
grep -q '^usernames = \["fennadb"\]' "$WORK/profile.toml" || fail "the profile: $(cat "$WORK/profile.toml")"
grep -q '^attested = 2' "$WORK/profile.toml" || fail "the profile does not say who attested: $(cat "$WORK/profile.toml")"
