#!/bin/sh
# Makes the pictures of docs/letters.md: the first page of some letters, small. Needs poppler's pdftoppm.
# Run from the root of the repository: scripts/galleries/pictures.sh
set -eu

gallery=out/gallery/letters
pictures=docs/pictures
largest=61440

command -v pdftoppm >/dev/null || { echo 'pdftoppm is missing: install poppler-utils.' >&2; exit 1; }
npx tsx scripts/galleries/letters.ts >/dev/null
mkdir -p "$pictures"

# picture <name> <letter>
picture() {
  pdftoppm -singlefile -f 1 -scale-to 600 -png "$gallery/$2.pdf" "$pictures/$1"
  size=$(wc -c <"$pictures/$1.png")
  if [ "$size" -gt "$largest" ]; then
    echo "$pictures/$1.png has $size bytes: at most $largest, make it smaller." >&2
    exit 1
  fi
  echo "$pictures/$1.png $size"
}

picture us-letter-of-authorization US_GEO.port
picture uk-customer-letter-of-authority GB_GEO.port
picture portierungsauftrag DE_GEO.port
picture mandat-de-portabilite FR_GEO.port
picture richiesta-di-portabilita IT.port
picture rollback-letter GB_GEO.rollback
