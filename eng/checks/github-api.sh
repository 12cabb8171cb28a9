#!/usr/bin/env bash
# What we send to GitHub, and what the GitHub of the tests answers, against GitHub's own description of its API: the tests marked
# Contract=GitHub run with Prism between client and server. It refuses both a request and an answer that the description does not allow.
# [PROPERTY...]: how the tests are built, such as -p:GitHubClient=Octokit.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
running=()
finish() {
  [[ ${#running[@]} -eq 0 ]] || kill "${running[@]}" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'; }
wait_for() { # FILE WORDS: until the file holds the words, five minutes at most.
  for _ in $(seq 600); do grep -q "$2" "$1" && return; sleep 0.5; done
  cat "$1" >&2
  return 1
}

npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @stoplight/prism-cli@5.16.0 @octokit/openapi@23.0.2
fake=$(free_port)
proxy=$(free_port)
"$work/node_modules/.bin/prism" proxy --errors --port "$proxy" "$work/node_modules/@octokit/openapi/generated/api.github.com.json" \
  "http://127.0.0.1:$fake" >> "$work/prism.txt" 2>&1 &
running+=($!)
wait_for "$work/prism.txt" "Prism is listening"

# It can fail: a request without what is required, and an answer that is not one.
node -e "require('http').createServer((_, answer) => answer.setHeader('content-type', 'application/json').end('[{\"id\": \"one\"}]')).listen($fake, '127.0.0.1', () => console.log('ready'))" > "$work/liar.txt" &
liar=$!
running+=("$liar")
wait_for "$work/liar.txt" ready
comments=http://127.0.0.1:$proxy/repos/acme/shop/issues/7/comments
for violation in \
  "$(curl --silent --data '{}' --header 'content-type: application/json' "$comments")" \
  "$(curl --silent "$comments")"; do
  grep -q '"Request body must have required property\|"Response body' <<< "$violation" || { echo "a violation was not reported: $violation"; exit 1; }
done
kill "$liar"
wait "$liar" 2> /dev/null || true

: > "$work/prism.txt"
export QUALITYGATES_FAKE_GITHUB_PORT=$fake QUALITYGATES_FAKE_GITHUB_PROXY=http://127.0.0.1:$proxy
dotnet test tests/QualityGates.PullRequests.Tests --filter Contract=GitHub -p:QualityGatesEnabled=false "$@" 2>&1 | tee "$work/tests.txt"
requests=$(grep -c 'Request received' "$work/prism.txt" || true)
violations=$(grep -ci 'violation' "$work/prism.txt" || true)
grep -i 'violation' "$work/prism.txt" || true
echo "$requests requests and their answers compared with GitHub's description, $violations violations"
[[ $requests -ge 90 && $violations -eq 0 ]]
