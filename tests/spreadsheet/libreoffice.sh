#!/bin/bash
# LibreOffice opens the workbook and sees what Excel would. Skipped, saying so, where it is not installed: it is some
# 300 MB, so that ./dev does not install it. Usage: libreoffice.sh CHARTER MAKE_PORTFOLIO
set -u
charter=$1 make_portfolio=$2
command -v soffice >/dev/null || { echo "skipped: LibreOffice is missing (apt-get install libreoffice-calc-nogui)"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$make_portfolio" "$folder/p.sqlite" 40 || exit 1
"$charter" portfolio report --db "$folder/p.sqlite" --lang en --format "xlsx=$folder/p.xlsx" --format "csv=$folder/p.csv" || exit 1

# The second sheet as CSV (UTF-8, cells as shown), beside the CSV that we write ourselves.
timeout 240 soffice --headless "-env:UserInstallation=file://$folder/profile" \
  --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2' \
  --outdir "$folder/out" "$folder/p.xlsx" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
sheet=$(find "$folder/out" -name '*.csv' | head -1)
[ -n "$sheet" ] || { echo "LibreOffice wrote nothing"; cat "$folder/log"; exit 1; }
rows=$(grep -c 'partner-' "$sheet")
[ "$rows" -eq 40 ] || { echo "LibreOffice sees $rows organizations instead of 40"; head -3 "$sheet"; exit 1; }
grep -q '^"\?=HYPERLINK(' "$sheet" || { echo "the name that looks like a formula is not shown as text"; exit 1; }
grep -q 'Err:\|#NAME\|#REF' "$sheet" && { echo "a cell shows an error"; exit 1; }
# A score that both know: the first organization of our CSV.
first=$(sed -n 2p "$folder/p.csv" | sed 's/^"\([^"]*\)".*/\1/')
score=$(sed -n 2p "$folder/p.csv" | cut -d, -f8 | awk '{print $1 + 0 "%"}')
grep "\"\?$first\"\?," "$sheet" | grep -qF ",$score," || { echo "$first has not $score in LibreOffice"; exit 1; }
exit 0
