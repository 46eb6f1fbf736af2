/** Joining, ordering and leaving communities, and what can go wrong with one. */
export const communities = {
  communityJoin: 'Join a community',
  communityAddress: 'Its address, or the text of its poster',
  communityLook: 'Look at it',
  communityOnPage: 'This page invites you to a community.',
  communityJoinButton: 'Join {community}',
  communityJoined: 'You joined {community}.',
  communityFingerprint: 'Key: {fingerprint}',
  communityKeyMatches: 'This is the key you were given.',
  communityKeyDiffers:
    'This is not the key you were given. Somebody else may be answering, so you cannot join here.',
  communityKeyUnknown: 'It is remembered from now on. If you were given a key, compare it first.',
  communityShops: {
    one: '{count} shop',
    other: '{count} shops',
  },
  communityBusinesses: {
    one: '{count} alternative',
    other: '{count} alternatives',
  },
  communityNonprofits: {
    one: '{count} nonprofit',
    other: '{count} nonprofits',
  },
  communitySample: 'For example: {names}',
  communityPartial: 'It is large; this is a part of it.',
  communityOnDemand:
    'Too many shops to keep on your device. When you open this extension at one of them, the community’s server is asked for a group of at least 200 shops and does not learn which one you mean. You allow shops one by one.',
  communityExpired: 'Its list is from {date} and was due for renewal.',
  communityFromFuture: 'Its list is dated {date}. Its clock or yours is wrong.',
  communityHosts: {
    one: 'It can ask for access to {count} address. Nothing is opened before you allow it.',
    other: 'It can ask for access to {count} addresses. Nothing is opened before you allow it.',
  },
  communityHostsShow: 'Show the addresses',
  communityForeignHosts: 'In letters that can look like others: {hosts}',
  communityRefusedHosts: 'No shops, so left out: {hosts}',
  communityMixedName: 'Its name mixes alphabets and may imitate another one.',
  communityAllowShops: 'Allow its shops',
  communityAllowed: 'Access given. You can take it back under “Shops and access”.',
  communityOrder: 'If two of them have a program for a shop, the upper one makes the offer.',
  communityMoveUp: 'Move {community} up',
  communityMoveDown: 'Move {community} down',
  communityMoved: '{community}: place {place} of {total}',
  communityAlso:
    '{others} could credit this order too. Your order of communities puts {community} first.',
  communityPause: 'Pause',
  communityResume: 'Use again',
  communityPaused: 'Paused',
  communityLeave: 'Remove',
  communityLeaveTitle: 'Remove {community}?',
  communityLeaveText:
    'Its shops, alternatives and nonprofits go, and the access that only they needed. Credits stay in your list, and its server can still confirm them.',
  communityLeaveConfirm: 'Remove it',
  communityRestore: 'Bring back the community that came with the extension',
  communityNone: 'You have no community. Join one to see shops and alternatives.',
  communityNewShops: {
    one: '{count} new address since you last looked. It has no access before you allow it.',
    other: '{count} new addresses since you last looked. They have no access before you allow it.',
  },
  communityNewShopsIn: {
    one: '{community} has {count} new address. It waits for your yes.',
    other: '{community} has {count} new addresses. They wait for your yes.',
  },
  communityNewShopsLook: 'Look at them',
  communityNewShopsSeen: 'Not now',
  communityLeaveFailed: 'It was not removed.',
  communityOrderFailed: 'The order was not saved.',
  communityPauseFailed: 'It was not paused.',
  communityResumeFailed: 'It is still paused.',
  communitySeenFailed: 'This was not saved, so you will be asked again.',
  communityRestoreFailed: 'It was not brought back.',
  communityFailedHint: 'Try again. If that does not help, free some disk space.',
  communitySearch: 'Find a community',
  communityMore: 'More about {community}',
  communitySave: 'Save its files',
  communityAchieved: 'What it achieved',
  communityAchievedNone: 'Nothing published yet.',
  communityAchievedUnknown:
    'Its server has not told us yet. It is asked once a day, and when you press “{button}”.',
  communityAchievedOn: 'As of {date}',
  communityLists: 'Others it knows. Look for yourself; nothing is joined by itself.',
  problemOffline: 'It cannot be reached. Check the address and your connection.',
  problemTimeout: 'It took too long to answer. Try again later.',
  problemMissing: 'A file is missing on its server. Its steward should upload everything again.',
  problemServer: 'Its server has a fault. Try again later.',
  problemRefused: 'Its server refuses to answer. Its steward should make the files public.',
  problemNoCors:
    'It is there, but its server keeps browsers out. Its steward must send the header “Access-Control-Allow-Origin: *”.',
  problemHtml:
    'A web page answers where its list should be. Its steward should upload the list there.',
  problemNoDirectory: 'No community was found there. Ask its steward for the link.',
  problemUnsigned: 'It is not signed, so nobody can tell whose it is.',
  problemBadSignature:
    'Its signature does not fit: it was changed after signing, or uploaded by halves.',
  problemKeyChanged:
    'Somebody signs with another key than before. Ask its steward before you trust it.',
  problemKeyRevoked:
    'Its steward withdrew the key, because others may have it. Ask for the new one, remove the community and join again.',
  problemRollback: 'Its server offers an older list than yours. Yours stays.',
  problemVersionReused:
    'Two different lists carry one number. Its steward should publish with a higher one.',
  problemOtherCommunity: 'Another community answers at its address.',
  problemNewerFormat: 'It needs a newer version of this extension.',
  problemTooLarge: 'It is larger than a community may be.',
  problemBroken: 'Its files are damaged or incomplete. Its steward should publish again.',
  problemUnexpected:
    'The fault lies with this extension, not with the community. The data you have stays.',
  problemAlreadyJoined: 'You have joined it already.',
  problemIdTaken:
    'You have another community with the same short name and another key. Remove that one first if you want this one.',
  problemTooMany: 'A hundred communities is the most. Remove one first.',
  problemEmpty: 'Type or paste an address first.',
  problemNotAnAddress: 'This is no address. One looks like books.example/town.',
  problemInsecure: 'The address must begin with https, or others could change what you get.',
  problemBadFingerprint:
    'The key behind the address is cut off or mistyped: it has 40 digits and letters.',
} as const;
