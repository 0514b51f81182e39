export const join = {
  tagline: 'The notebook for closed-door workshops.',
  lead: 'Groups write together off the record, from laptop to laptop. A report holds only what the room marked for it.',
  start: 'Start a workshop',
  join: 'Join with a link',
  yours: 'On this device',
  open: 'Open “{{title}}”',
  pasteTitle: 'Join a workshop',
  paste: 'Paste the link you were given',
  pasteHint:
    'It starts with sotto:// or https:// and is a secret: whoever has it can read the notes.',
  openFile: 'Or open an invite file',
  name: 'Name while you are here',
  nameHint: 'Never stored in the notes.',
  enter: 'Enter the workshop',
  anotherName: 'Another pseudonym',
  invited: {
    participant: 'Only your group, facilitators and organizer read what you write.',
    facilitator: 'You are invited to facilitate: you can open every group’s notebook.',
    organizer: 'This link makes this device an organizer’s: it can do everything.',
  },
  words: {
    label: 'Four words of this workshop',
    compare: 'If the organizer shows others, do not enter.',
  },
  error: {
    'not-an-invite': 'This is not an invite. Copy the whole link and try again.',
    truncated: 'A piece of the link is missing. Copy the whole of it and try again.',
    damaged: 'The link was changed on its way. Ask for it again.',
    'future-version':
      'This invite was made by a newer Sotto. Update Sotto, then open the link again.',
    'past-version':
      'This invite was made by a Sotto from before its first release. Ask for a new one.',
    unsigned:
      'Nobody who leads this workshop signed this invite: it would take you to somebody else’s room. Nothing was changed here. Tell a facilitator, in person.',
    forged:
      'This invite is not from the organizer of the workshop that this device is in. Ask in person.',
    'wrong-role': 'This invite is for another role. Ask for the right one.',
  },
  invite: {
    title: 'Invite people',
    participant: 'Participants of “{{group}}”',
    facilitator: 'Facilitators, for every group',
    link: 'Invite link',
    hint: 'Hand it over in person or by a safe way. Whoever has it can read and write there until the notes are burned.',
    qr: 'The same link as a picture to scan',
    copyFor: 'Copy the link: {{who}}',
    messageFor: 'Copy as a message: {{who}}',
    printFor: 'Print: {{who}}',
    printAll: 'Print all of them',
    message:
      'You are invited to “{{workshop}}”. Open this link in the Sotto app or in a browser; keep it to yourself:\n{{link}}',
    copied: 'Copied.',
    save: 'Save as a file',
    saved: 'Saved. Delete the file when it has been handed over.',
    noOthers:
      'People on other computers could not come in by a link made now: no meeting point that they can reach is set.',
    wayOn: {
      desktop:
        'Under Settings, let this computer host the meeting point. Then the link is made here.',
      browser:
        'Open Sotto’s app and let it host the meeting point, or open this page at an address that other computers reach over https.',
    },
    hereOnly: 'Make a link for this computer only',
  },
  insecure: {
    title: 'Sotto does not open here',
    text: 'This page came over plain http. A browser gives such a page nothing to seal notes with, so nothing was opened, stored or sent.',
    ways: 'How to go on',
    app: 'With Sotto’s app on this computer:',
    openApp: 'Open the invite in the app',
    getApp: 'Ask whoever invited you for the app; in it, your link works as it is.',
    link: 'Your invite. It is a secret: whoever has it can read the notes.',
    https: 'In this browser: ask for an address that starts with https://.',
    here: 'On the computer that runs the meeting point: open {{address}} there.',
  },
  rescue: {
    title: 'If storage failed here',
    text: 'A rescue copy is what Sotto offers to save when this device’s storage does not open. It opens on this device only, and opening it twice changes nothing.',
    open: 'Open a rescue copy',
    busy: 'Opening…',
    saved: 'What the copy holds is back in its notebook, and saved here.',
    unsaved:
      'What the copy holds is back in its notebook. It is not saved here yet: keep this window open, and the copy too.',
    damaged_one: '{{count}} piece of it did not open or is missing; other devices may have it.',
    damaged_other:
      '{{count}} pieces of it did not open or are missing; other devices may have them.',
    'not-a-rescue-copy': 'This is not a rescue copy, or its beginning is damaged.',
    'future-version': 'This copy was made by a newer Sotto. Update Sotto to open it.',
    'no-key':
      'This copy is not of a workshop on this device: another device made it, or the workshop was burned here.',
    'nothing-opens': 'Nothing in this copy opens any more. The other devices have the notes.',
  },
  keep: {
    label: 'On this device',
    session: 'Keep nothing after this window closes',
    passphrase: 'Keep the notes under a passphrase',
    device: 'Let this computer keep the notes',
  },
  protect: {
    title: 'Protect the notes on this device',
    text: 'What is written is kept on this device, sealed. The key is made from a passphrase that only you know.',
    passphrase: 'Passphrase',
    again: 'The same once more',
    show: 'Show what I type',
    differs: 'The two differ.',
    busy: 'Making the key: a second…',
    hint: 'At least {{count}} characters; a few words are best. It cannot be recovered.',
    browser:
      'This browser keeps it until its data are cleared. A private window forgets it when it closes.',
    short: 'At least {{count}} characters are needed.',
    failed: 'This device did not keep it. Free some space, or use this session only.',
    submit: 'Protect and go on',
    deviceText:
      'Or let the keychain of this computer seal the key: no passphrase, and whoever signs in here as you can read the notes.',
    device: 'Let this computer keep it',
    orText: 'Or keep nothing here: when this window closes, the notes are gone from this device.',
    session: 'This session only',
  },
  unlock: {
    passphrase: 'Passphrase of this device',
    submit: 'Unlock',
    busy: 'Unlocking…',
    'wrong-passphrase': 'This passphrase does not fit. Check capitals and the keyboard’s language.',
    other: 'What is stored here did not open.',
    startOver: 'Forget everything on this device',
    startOverTitle: 'Forget everything on this device?',
    startOverText:
      'The keys on this device are destroyed, and with them every note stored here. Other devices keep theirs. This cannot be undone.',
    unreadable: {
      damaged:
        'The keys on this device are damaged and cannot be read. With a new invite you can join again; the others have the notes.',
      'future-version':
        'The keys on this device were written by a newer Sotto. Update Sotto to open them.',
      'past-version':
        'What is kept on this device was written by a Sotto from before its first release, which this one does not open. It is left as it is: open it with that Sotto, save its notebooks as files, and forget it only then.',
      'cannot-read':
        'This device’s storage does not answer. Close other windows of Sotto and reload.',
      'cannot-unseal':
        'The keychain of this computer does not open the keys on this device: it is a new one, or another person’s. With a new invite you can join again; the others have the notes.',
      'keychain-unavailable':
        'The keychain of this computer is locked, or does not answer. Nothing is lost: unlock it (or sign out and in again), then close Sotto and open it again.',
      'key-erased': 'The keys on this device were destroyed. With a new invite you can join again.',
    },
  },
  pseudonym: '{{adjective}} {{bird}}',
  adjectives:
    'Amber, Brisk, Calm, Clear, Early, Gentle, Hidden, Late, Light, Mild, Northern, Open, Plain, Quick, Quiet, Silver, Slow, Soft, Still, Warm',
  birds:
    'Bunting, Crane, Curlew, Dunlin, Finch, Grebe, Heron, Ibis, Kestrel, Lapwing, Linnet, Martin, Merlin, Plover, Robin, Sandpiper, Swift, Teal, Wagtail, Wren',
}
