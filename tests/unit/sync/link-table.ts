/**
 * What a link does, in each of its states, at each event (`link-states.ts` says what these are): the
 * state after it (`-`: the same), and what is to be done. What is not listed does nothing.
 */
export const table: Readonly<Record<string, string>> = {
  idle: `
    want: handshaking 2 5 wanted | begin-handshake
    unheard: closed | let-go, tell-ended unheard
    hello: handshaking 2 5 | heard, signal hello, answered, seek-path
    hello of a later epoch: handshaking 2 6 | heard, renew, answered, seek-path
    hello of an earlier epoch: - | heard
    reset: idle 2 6 | heard, renew
    offer unasked: idle 2 6 | heard, renew, receive-direct
    candidates: - | heard, receive-direct
    candidates for an earlier epoch: - | heard, signal hello
    packet: - | heard, receive-packet
    goodbye by signal: closed | heard, let-go, tell-ended left
    late goodbye: - | heard
    cut off by the other: closed | heard, let-go, tell-ended refused
    unknown signal: - | heard, tell-ignored
    bad signal: idle 2 5 1 bad |
    foreign signal: - | tell-ignored
    relay opens: relayed 2 5 | stop-handshake, tell-open relay
    direct opens: direct 2 5 | stop-handshake, tell-open direct
    path lost: idle 3 5 | renew, begin-epoch, signal reset
    peer left: closed | let-go, tell-ended left
    bye: leaving 2 5 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  handshaking: `
    want no more: idle 2 5 | stop-handshake
    call due: - | signal hello?
    unheard: closed | let-go, tell-ended unheard
    hello: - | heard, signal hello, answered, seek-path
    hello of a later epoch: handshaking 2 6 wanted | heard, renew, answered, seek-path
    hello of an earlier epoch: - | heard
    reset: handshaking 2 6 wanted | heard, renew, begin-handshake
    offer unasked: idle 2 6 wanted | heard, renew, receive-direct
    candidates: - | heard, receive-direct
    candidates for an earlier epoch: - | heard, signal hello
    packet: - | heard, receive-packet
    goodbye by signal: closed | heard, let-go, tell-ended left
    late goodbye: - | heard
    cut off by the other: closed | heard, let-go, tell-ended refused
    unknown signal: - | heard, tell-ignored
    bad signal: handshaking 2 5 wanted 1 bad |
    foreign signal: - | tell-ignored
    relay opens: relayed 2 5 wanted | stop-handshake, tell-open relay
    direct opens: direct 2 5 wanted | stop-handshake, tell-open direct
    path lost: handshaking 3 5 wanted | renew, begin-epoch, begin-handshake
    peer left: closed | let-go, tell-ended left
    wake: - | wake-path, begin-handshake
    bye: leaving 2 5 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  'handshaking, unheard': `
    want no more: idle 2 0 | stop-handshake
    call due: - | knock
    unheard: closed | let-go, tell-ended unheard
    hello: handshaking 2 5 wanted | heard, signal hello, answered, seek-path
    hello of a later epoch: handshaking 2 6 wanted | heard, answered, seek-path
    hello of an earlier epoch: handshaking 2 4 wanted | heard, signal hello, answered, seek-path
    reset: handshaking 2 6 wanted | heard, begin-handshake
    offer unasked: handshaking 2 6 wanted | heard, receive-direct
    candidates: handshaking 2 5 wanted | heard, receive-direct
    candidates for an earlier epoch: - | heard, signal hello
    packet: handshaking 2 5 wanted | heard, receive-packet
    goodbye by signal: closed | heard, let-go, tell-ended left
    late goodbye: closed | heard, let-go, tell-ended left
    cut off by the other: closed | heard, let-go, tell-ended refused
    unknown signal: - | heard, tell-ignored
    bad signal: handshaking 2 0 wanted 1 bad |
    foreign signal: foreign 2 wanted 3 | renew, heard-foreign, tell-protocol
    relay opens: relayed 2 0 wanted | stop-handshake, tell-open relay
    direct opens: direct 2 0 wanted | stop-handshake, tell-open direct
    path lost: handshaking 3 0 wanted | renew, begin-epoch, begin-handshake
    peer left: closed | let-go, tell-ended left
    wake: - | wake-path, begin-handshake
    bye: leaving 2 0 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  relayed: `
    want no more: relayed 2 5 |
    unheard: closed | let-go, tell-ended unheard
    hello: - | heard, signal hello, seek-path
    hello of a later epoch: handshaking 2 6 wanted | heard, renew, tell-down, answered, seek-path
    hello of an earlier epoch: - | heard
    reset: handshaking 2 6 wanted | heard, renew, tell-down, begin-handshake
    offer unasked: idle 2 6 wanted | heard, renew, tell-down, receive-direct
    candidates: - | heard, receive-direct
    candidates for an earlier epoch: - | heard, signal hello
    packet: - | heard, receive-packet
    goodbye by signal: closed | heard, let-go, tell-ended left
    late goodbye: - | heard
    cut off by the other: closed | heard, let-go, tell-ended refused
    unknown signal: - | heard, tell-ignored
    bad signal: relayed 2 5 wanted 1 bad |
    foreign signal: - | tell-ignored
    relay opens: - | stop-handshake, tell-open relay
    direct opens: direct 2 5 wanted | stop-handshake, tell-open direct
    path lost: handshaking 3 5 wanted | renew, begin-epoch, tell-down, begin-handshake
    peer left: closed | let-go, tell-ended left
    wake: - | wake-path
    bye: leaving 2 5 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  direct: `
    want no more: direct 2 5 |
    unheard: closed | let-go, tell-ended unheard
    hello: - | heard, signal hello, seek-path
    hello of a later epoch: handshaking 2 6 wanted | heard, renew, tell-down, answered, seek-path
    hello of an earlier epoch: - | heard
    reset: handshaking 2 6 wanted | heard, renew, tell-down, begin-handshake
    offer unasked: idle 2 6 wanted | heard, renew, tell-down, receive-direct
    candidates: - | heard, receive-direct
    candidates for an earlier epoch: - | heard, signal hello
    packet: - | heard, receive-packet
    goodbye by signal: closed | heard, let-go, tell-ended left
    late goodbye: - | heard
    cut off by the other: closed | heard, let-go, tell-ended refused
    unknown signal: - | heard, tell-ignored
    bad signal: direct 2 5 wanted 1 bad |
    foreign signal: - | tell-ignored
    relay opens: relayed 2 5 wanted | stop-handshake, tell-open relay
    direct opens: - | stop-handshake, tell-open direct
    path lost: handshaking 3 5 wanted | renew, begin-epoch, tell-down, begin-handshake
    peer left: closed | let-go, tell-ended left
    wake: - | wake-path
    bye: leaving 2 5 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  'direct, unwanted': `
    want: direct 2 5 wanted |
    unheard: closed | let-go, tell-ended unheard
    hello: - | heard, signal hello, seek-path
    hello of a later epoch: handshaking 2 6 | heard, renew, tell-down, answered, seek-path
    hello of an earlier epoch: - | heard
    reset: idle 2 6 | heard, renew, tell-down
    offer unasked: idle 2 6 | heard, renew, tell-down, receive-direct
    candidates: - | heard, receive-direct
    candidates for an earlier epoch: - | heard, signal hello
    packet: - | heard, receive-packet
    goodbye by signal: closed | heard, let-go, tell-ended left
    late goodbye: - | heard
    cut off by the other: closed | heard, let-go, tell-ended refused
    unknown signal: - | heard, tell-ignored
    bad signal: direct 2 5 1 bad |
    foreign signal: - | tell-ignored
    relay opens: relayed 2 5 | stop-handshake, tell-open relay
    direct opens: - | stop-handshake, tell-open direct
    path lost: idle 3 5 | renew, begin-epoch, tell-down, signal reset
    peer rests: resting 2 5 direct | begin-rest at once
    peer left: closed | let-go, tell-ended left
    rest: resting 2 5 direct | say rest, begin-rest
    wake: - | wake-path
    bye: leaving 2 5 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  resting: `
    want: resting 2 5 wanted direct |
    unheard: closed | let-go, tell-ended unheard
    hello: - | heard, signal hello, seek-path
    hello of a later epoch: handshaking 2 6 | heard, renew, tell-down, answered, seek-path
    hello of an earlier epoch: - | heard
    reset: idle 2 6 | heard, renew, tell-down
    offer unasked: idle 2 6 | heard, renew, tell-down, receive-direct
    candidates: - | heard, receive-direct
    candidates for an earlier epoch: - | heard, signal hello
    packet: - | heard, receive-packet
    goodbye by signal: closed | heard, let-go, tell-ended left
    late goodbye: - | heard
    cut off by the other: closed | heard, let-go, tell-ended refused
    unknown signal: - | heard, tell-ignored
    bad signal: resting 2 5 1 bad direct |
    foreign signal: - | tell-ignored
    relay opens: resting 2 5 relay | stop-handshake, tell-open relay
    direct opens: - | stop-handshake, tell-open direct
    path lost: idle 3 5 | renew, begin-epoch, tell-down, signal reset
    peer rests: - | begin-rest at once
    peer left: closed | let-go, tell-ended left
    rest: - | say rest, begin-rest
    rest over: idle 3 5 | renew, begin-epoch, signal reset, tell-down
    wake: - | wake-path
    bye: leaving 2 5 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  foreign: `
    want: foreign 2 wanted 3 |
    call due: - | signal hello?
    unheard: closed | let-go, tell-ended unheard
    hello: handshaking 2 5 | stop-foreign, tell-protocol, heard, signal hello, answered, seek-path
    hello of a later epoch: handshaking 2 6 | stop-foreign, tell-protocol, heard, answered, seek-path
    hello of an earlier epoch: handshaking 2 4 | stop-foreign, tell-protocol, heard, signal hello, answered, seek-path
    reset: idle 2 6 | stop-foreign, tell-protocol, heard
    offer unasked: idle 2 6 | stop-foreign, tell-protocol, heard, receive-direct
    candidates: idle 2 5 | stop-foreign, tell-protocol, heard, receive-direct
    candidates for an earlier epoch: idle 2 0 | stop-foreign, tell-protocol, heard, signal hello
    packet: idle 2 5 | stop-foreign, tell-protocol, heard, receive-packet
    goodbye by signal: closed | stop-foreign, tell-protocol, heard, let-go, tell-ended left
    late goodbye: closed | stop-foreign, tell-protocol, heard, let-go, tell-ended left
    cut off by the other: closed | stop-foreign, tell-protocol, heard, let-go, tell-ended refused
    unknown signal: idle 2 0 | stop-foreign, tell-protocol, heard, tell-ignored
    bad signal: foreign 2 1 bad 3 |
    foreign signal: - | heard-foreign
    peer left: closed | let-go, tell-ended left
    bye: leaving 2 0 | stop-clocks, say bye, signal bye left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  leaving: `
    peer left: closed | let-go, tell-ended left
    cut off: closed | signal bye cut-off, let-go, tell-ended malformed-frame
    close: closed | let-go
  `,
  closed: ``,
}
