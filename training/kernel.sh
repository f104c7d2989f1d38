#!/bin/sh
# Compiles the network's inner loops to WebAssembly and writes them as text into src/text/network/kernel.ts.
# Needs Debian's clang-16 and lld-16, whose relaxed SIMD is as it was standardised.
set -e
cd "$(dirname "$0")/../src/text/network"
clang-16 --target=wasm32 -O3 -msimd128 -mrelaxed-simd -mbulk-memory -nostdlib -fno-builtin -Wl,--no-entry -Wl,--import-memory -Wl,--strip-all \
  -Wl,-z,stack-size=16384 -o /tmp/truce-kernel.wasm kernel.c
{
  echo '/** `kernel.c` as WebAssembly in base64, written by `training/kernel.sh`. */'
  echo "// biome-ignore format: one string"
  echo "export const KERNEL = '$(base64 -w 0 /tmp/truce-kernel.wasm)'"
} > kernel.ts
