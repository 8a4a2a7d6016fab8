"""The practice grid's tunnel client, in shell: what stands in for `frpc` where there is no frp.

It takes what the network's tunnel image takes (FRP_SERVER_ADDR, FRP_SERVER_PORT, FRP_PROXIES,
FRP_LB_GROUP_KEY) and speaks the practice edge's few lines. It connects to the edge, and to the
services named in FRP_PROXIES, and to nothing else: the edge chooses among them by number.

Posters' texts never become shell words: FRP_PROXIES is only searched for names and ports, whose
keys no text inside it can imitate, for there each quote has a backslash before it.
"""

ENTRYPOINT = r"""#!/bin/sh
trap 'exit 0' TERM INT
export SECRET="$(head -c 16 /dev/urandom | md5sum | cut -d' ' -f1)"
printf '%s' "$FRP_PROXIES" | tr '{\n' '\n ' |
    sed -n 's/.*"localIp": *"\([^"]*\)".*"localPorts": *"\([0-9]*\).*/\1 \2/p' >/tmp/services
pause=1
while :; do
    nc -w 10 "$FRP_SERVER_ADDR" "$FRP_SERVER_PORT" -e /tunnel/control &
    wait $!
    [ -e /tmp/up ] && rm /tmp/up && pause=1
    echo "No tunnel at $FRP_SERVER_ADDR:$FRP_SERVER_PORT; trying again in $pause s." >&2
    sleep $pause &
    wait $!
    [ $pause -lt 16 ] && pause=$((pause * 2))
done
"""
"""The container's first process, which outlives every connection and buries lost children."""

CONTROL = r"""#!/bin/sh
printf 'NOSDESK-TUNNEL 1 CONTROL\n%s\n%s\n' "$SECRET" "$FRP_LB_GROUP_KEY"
printf '%s' "$FRP_PROXIES" | tr '\n' ' '
echo
while read -r -t 40 verb first rest; do
    case "$verb" in
    OK) export TOKEN="$first"; touch /tmp/up; echo "The tunnel is up." >&2 ;;
    PING) echo PONG ;;
    NO) echo "The tunnel's other end refused: $first $rest" >&2 ;;
    OPEN)
        case "$first$rest" in *[!0-9]* | '') continue ;; esac
        export NUMBER="$first" SERVICE="$(sed -n "$((rest + 1))p" /tmp/services)"
        (nc -w 10 "$FRP_SERVER_ADDR" "$FRP_SERVER_PORT" -e /tunnel/stream </dev/null >/dev/null &)
        ;;
    esac
done
"""
"""Registers the services, then dials once more for each caller; its input is the connection."""

STREAM = r"""#!/bin/sh
printf 'NOSDESK-TUNNEL 1 STREAM %s %s\n' "$TOKEN" "$NUMBER"
exec nc ${SERVICE:-127.0.0.1 1}
"""
"""Joins one caller's connection, its input and output, to the service."""

CURL = r"""#!/bin/sh
# Of curl what Nosdesk's health checks use.
method=GET fields= code= limit=4
export BODY= CODE=
line='
'
while [ $# -gt 1 ]; do
    case "$1" in
    --request) method="$2"; shift ;;
    --header) fields="$fields$2$line"; shift ;;
    --data-raw)
        BODY="$2" fields="${fields}Content-Length: $(printf '%s' "$2" | wc -c)$line"; shift ;;
    --max-time) limit="$2"; shift ;;
    --write-out) CODE=1 fields="${fields}Connection: close$line"; shift ;;
    --output | --noproxy) shift ;;
    esac
    shift
done
address="${1#http://}"
host="${address%%/*}"
export LIMIT="$limit" HEAD="$method /${address#*/} HTTP/1.1${line}Host: $host$line$fields"
answer="$(nc -w "$limit" "${host%:*}" "${host##*:}" -e /tunnel/ask 3>&1)"
case "$CODE$answer" in
1) printf 000; exit 28 ;;
1*) answer="${answer#* }"; printf '%s' "${answer%% *}" ;;
*) printf '%s' "$answer" ;;
esac
"""
"""Asks a service over HTTP: prints the status, or with `--include` all that comes in the time."""

ASK = r"""#!/bin/sh
printf '%s\n' "$HEAD" | sed 's/$/\r/'
printf '%s' "$BODY"
if [ "$CODE" ]; then
    IFS= read -r -t "$LIMIT" answer
    printf '%s' "$answer" >&3
else
    timeout "$LIMIT" dd bs=512 count=8 2>/dev/null >&3
fi
"""
"""Sends a request, and listens without hanging up: half-closed means closed to some."""

FILES = {
    "entrypoint.sh": ENTRYPOINT,
    "tunnel/control": CONTROL,
    "tunnel/stream": STREAM,
    "tunnel/ask": ASK,
    "bin/curl": CURL,
}
