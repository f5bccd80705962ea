#!/usr/bin/env bash
# Runs the mass test with fresh seeds until one fails or the given number of runs is done: eng/mass-test.sh [runs] [programs a run] [seed]
# Each program has 250 methods with up to 2 calls each. A counterexample is printed as a program, with the seed that makes it again.
set -euo pipefail
cd "$(dirname "$0")/.."

runs=${1:-1}
export INSTRUMENTATION_MASS_PROGRAMS=${2:-8}
dotnet build tests/Mass.Tests -c Release --nologo -v q

for ((run = 1; run <= runs; run++)); do
    export INSTRUMENTATION_MASS_SEED=${3:-$((RANDOM * 32768 * 32768 + RANDOM * 32768 + RANDOM))}
    echo "run $run of $runs, seed $INSTRUMENTATION_MASS_SEED"
    if ! dotnet test tests/Mass.Tests -c Release --no-build --nologo; then
        echo "FAILED with seed $INSTRUMENTATION_MASS_SEED" >&2
        exit 1
    fi
done
