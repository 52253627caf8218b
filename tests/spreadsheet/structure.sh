#!/bin/bash
# The workbook of a portfolio, opened as what it is: a zip of XML files. Usage: structure.sh CHARTER MAKE_PORTFOLIO
set -u
charter=$1 make_portfolio=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

fail() {
  echo "$1"
  failures=$((failures + 1))
}

for tool in unzip xmllint; do
  command -v "$tool" >/dev/null || { echo "skipped: $tool is missing"; exit 77; }
done

# is PART XPATH EXPECTED: what an XPath says of one part of the workbook.
is() {
  local said
  said=$(xmllint --xpath "$2" "$folder/x/$1" 2>&1)
  [ "$said" = "$3" ] || fail "$1: $2 is '$said', expected '$3'"
}

"$make_portfolio" "$folder/p.sqlite" 40 || exit 1
for language in en fr; do
  "$charter" portfolio report --db "$folder/p.sqlite" --lang $language --format "xlsx=$folder/$language.xlsx" || exit 1
done
# The clock is not in it.
sleep 1
"$charter" portfolio report --db "$folder/p.sqlite" --lang en --format "xlsx=$folder/again.xlsx" || exit 1
cmp "$folder/en.xlsx" "$folder/again.xlsx" || fail "the same portfolio gave other bytes"

mkdir "$folder/x" && unzip -q "$folder/en.xlsx" -d "$folder/x" || fail "it is not a zip file"
while IFS= read -r part; do
  xmllint --noout "$part" || fail "$part is not well formed"
done < <(find "$folder/x" -name '*.xml' -o -name '*.rels')

sheets=$(xmllint --xpath '//*[local-name()="sheet"]/@name' "$folder/x/xl/workbook.xml" | sed 's/.*name="\(.*\)".*/\1/' | tr '\n' ' ')
[ "$sheets" = "Overview Principles Actions Findings Trend " ] || fail "the sheets are: $sheets"
unzip -p "$folder/fr.xlsx" xl/workbook.xml | grep -q 'name="Évolution"' || fail "the French workbook has no sheet Évolution"

# No cell is a formula, whatever a name begins with; the name is there as a text.
for sheet in 1 2 3 4 5; do
  is "xl/worksheets/sheet$sheet.xml" 'count(//*[local-name()="f"])' 0
done
grep -q '=HYPERLINK(' "$folder/x/xl/sharedStrings.xml" || fail "the name that looks like a formula is not shown"

# Frozen headings, filters, and a colour scale over the score and the thirteen principles.
for sheet in 2 3 4 5; do
  is "xl/worksheets/sheet$sheet.xml" 'string(//*[local-name()="pane"]/@state)' frozen
  is "xl/worksheets/sheet$sheet.xml" 'count(//*[local-name()="autoFilter"])' 1
done
is xl/worksheets/sheet2.xml 'string(//*[local-name()="conditionalFormatting"]/@sqref)' J2:W41
is xl/worksheets/sheet2.xml 'count(//*[local-name()="colorScale"])' 1

# A row an organization; an action; numbers are numbers (no t="s"), days are numbers too.
is xl/worksheets/sheet2.xml 'count(//*[local-name()="row"])' 41
is xl/worksheets/sheet3.xml 'count(//*[local-name()="row"])' 75
is xl/worksheets/sheet2.xml 'count(//*[local-name()="c"][starts-with(@r,"J")][not(@t)][number(*)<=1])' 40
is xl/worksheets/sheet2.xml 'count(//*[local-name()="c"][starts-with(@r,"E")][not(@t)][number(*)>45000])' 40
is xl/worksheets/sheet3.xml 'count(//*[local-name()="c"][starts-with(@r,"F")][not(@t)])' 74

# Mistakes stand over several cells, and a chart of few organizations counts in whole ones.
is xl/worksheets/sheet1.xml 'count(//*[local-name()="mergeCell"][starts-with(@ref,"B")])' 3
"$make_portfolio" "$folder/few.sqlite" 4 && "$charter" portfolio report --db "$folder/few.sqlite" --format "xlsx=$folder/few.xlsx" || exit 1
unzip -p "$folder/few.xlsx" xl/charts/chart1.xml | grep -q '<c:majorUnit val="1"/>' || fail "the axis of the chart is not in whole numbers"

# 40 organizations, of which one in nine was not there the first time.
is xl/worksheets/sheet5.xml 'count(//*[local-name()="row"])' 76

[ "$failures" -eq 0 ]
