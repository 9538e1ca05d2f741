/** Where things are on LinkedIn's practice pages of people and places, by structure alone. */
import type { Scenario } from '../../practice/network.ts'

const linkedin = 'https://www.linkedin.com'

export const networkAddresses = {
  sent: `${linkedin}/mynetwork/invitation-manager/sent/`,
  connections: `${linkedin}/mynetwork/invite-connect/connections/`,
  followed: `${linkedin}/mynetwork/network-manager/people-follow/following/`,
  people: `${linkedin}/search/results/people/?keywords=teaching`,
  notifications: `${linkedin}/notifications/`,
  createGroup: `${linkedin}/groups/create/`,
  skills: (slug: string): string => `${linkedin}/in/${slug}/details/skills/`,
  recommendation: (slug: string): string =>
    `${linkedin}/in/${slug}/edit/forms/recommendation/write/`,
  deepLink: (slug: string): string => `${linkedin}/preload/custom-invite/?vanityName=${slug}`,
  publicProfile: (slug: string): string => `${linkedin}/in/${slug}/?trk=public`,
  company: (slug: string): string => `${linkedin}/company/${slug}/`,
  group: (id: string): string => `${linkedin}/groups/${id}/`,
  event: (id: string): string => `${linkedin}/events/${id}/`,
  newsletter: (slug: string): string => `${linkedin}/newsletters/${slug}/`,
  compose: (profileIds: readonly string[]): string =>
    `${linkedin}/messaging/compose/?${profileIds.map((id) => `recipient=${id}`).join('&')}`,
}

/** Selectors of one page stack. */
export function networkPages(stack: Scenario['linkedinStack']) {
  const classic = stack === 'classic'
  const item = classic ? 'li' : '[role="listitem"]'
  const row = (slug: string): string => `${item}:has(a[href="/in/${slug}/"])`
  const dialog = classic ? '.artdeco-modal' : 'dialog[open]'
  return {
    /** A card of somebody in a list. */
    row,
    rowButton: (slug: string): string => `${row(slug)} button`,
    rowLink: (slug: string): string => `${row(slug)} [aria-label]`,
    rowMenu: (slug: string): string => `${row(slug)} button[aria-expanded]`,
    withdraw: (slug: string): string =>
      classic ? `${row(slug)} button` : `${row(slug)} a[href="https://www.linkedin.com/"]`,
    /** In any question: the first button takes it back, the last does it. */
    cancel: `${dialog} div > button:first-child`,
    confirm: `${dialog} div > button:last-child`,
    menuItem: (place: number): string =>
      classic
        ? `.artdeco-dropdown__content li:nth-child(${place}) > *`
        : `[role="menu"] > :nth-child(${place})`,
    profileMenu: '[id$="Topcard"] button[aria-expanded]',
    pending: (slug: string): string => `[id$="Topcard"] a[href="/in/${slug}/"][aria-label]`,
    skill: (place: number): string => `main ${item}:nth-child(${place}) button`,
    recommendation: '[role="dialog"] textarea',
    sendRecommendation: '[role="dialog"] button[type="submit"]',
    /** Accept comes first here. */
    notice: (slug: string): string => `article:has(a[href="/in/${slug}/"]) button`,
    preview: (slug: string, answer: 'ignore' | 'accept'): string =>
      `section:has(a[href^="/mynetwork/invitation-manager/"]) ${row(slug)} button${
        classic ? '.invitation-card__action-btn' : ''
      }${answer === 'accept' ? ' + button' : ''}`,
    followPage: '.org-top-card button',
    followOther: '.org-recommendation',
    join: 'main section button',
    groupMenu: '.groups-action-dropdown__trigger',
    groupName: 'input[name="groupName"]',
    createGroup: 'main form button[type="submit"]',
    firstButton: 'main section button',
    secondButton: 'main section button + button',
    messageReaction: '.msg-s-event-listitem--other button',
    quickReply: '.msg-s-message-list__quick-replies-container button',
    /** Decline comes first. */
    requestButton: '.msg-convo-wrapper > div > button',
  }
}
