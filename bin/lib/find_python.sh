# Sourced by every command in bin/: sets $python to a Python that is new enough
# and $root to the clone, or ends with one sentence. Plain POSIX sh, because at
# this point nothing of Footplate has been installed yet.

root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
python=

for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do
    [ -n "$candidate" ] || continue
    command -v "$candidate" >/dev/null 2>&1 || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        python=$candidate
        break
    fi
done

if [ -z "$python" ]; then
    found=$(python3 --version 2>/dev/null || echo "no Python")
    echo "Footplate needs Python 3.11 or newer and this machine has $found: install one, or name it with PYTHON=/path/to/python3." >&2
    exit 1
fi
