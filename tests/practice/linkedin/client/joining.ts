import type { Handlers, Props } from '../../client/page.ts'
import { around, build, find, once, propsOf, setProps } from '../../client/page.ts'
import { sayFailed } from './layers.ts'
import { component, voyager, voyagerQuery, sdui, type Result } from './requests.ts'
import { settings } from './settings.ts'

const text = (value: Props[string]): string => String(value ?? '')

/** Requests of acts towards people and places, as far as they are known. */
const requests: Record<string, (props: Props) => Promise<Result>> = {
  withdraw: ({ id }) =>
    settings.classic
      ? voyager(
          `voyagerRelationshipsDashInvitations/${encodeURIComponent(`urn:li:fsd_invitation:${text(id)}`)}?action=withdraw`,
          {},
        )
      : sdui('com.linkedin.sdui.requests.mynetwork.addaWithdrawInvitation', {
          vanityName: text(id),
        }),
  disconnect: ({ id }) =>
    settings.classic
      ? voyager(`identity/profiles/${text(id)}/profileActions?action=disconnect`, {})
      : sdui('com.linkedin.sdui.mynetwork.RemoveConnectionVanityName', {
          disconnectVanityName: text(id),
        }),
  endorse: ({ slug, profile, skill }) =>
    sdui('com.linkedin.sdui.requests.profile.endorseSkill', {
      vanityName: text(slug),
      profileId: text(profile),
      skillId: text(skill),
    }),
  'follow-page': ({ id, state }) =>
    voyager(
      `feed/dash/followingStates/${encodeURIComponent(`urn:li:fsd_followingState:urn:li:fsd_company:${text(id)}`)}`,
      { patch: { $set: { following: state } } },
    ),
  'join-group': ({ id }) => membership(id, 'SEND_REQUEST'),
  'leave-group': ({ id }) => membership(id, 'LEAVE_GROUP'),
}

function membership(id: Props[string], actionType: string): Promise<Result> {
  const groupUrn = `urn:li:fsd_group:${text(id)}`
  return voyager('voyagerGroupsDashGroupMemberships?action=updateMembership', {
    actionType,
    groupUrn,
  })
}

/** Sends what no source knows the request of, by an address of our own. */
function unknown({ act, id, state }: Props): Promise<Result> {
  return voyagerQuery('voyagerPracticeUnknown', { act, id, state: state ?? true })
}

/** Shows a button's other state at once, as the sites do before they are answered. */
function show(button: HTMLElement, on: boolean): void {
  const props = propsOf(button)
  if (props.onText === undefined) return
  const word = button.querySelector('span')
  if (word) word.textContent = text(on ? props.onText : props.offText)
  if (button.hasAttribute('aria-pressed')) {
    button.setAttribute('aria-pressed', String(on))
    button.setAttribute('aria-label', text(on ? props.onText : props.offText))
    button.classList.toggle('is-following', on)
  }
  setProps(button, { state: on })
}

function leaveTo(path: string): void {
  history.pushState(null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
}

function written(button: HTMLElement): string {
  const field = button.closest('form')?.querySelector('input, textarea')
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value.trim()
    : ''
}

async function carryOut(button: HTMLElement, props: Props): Promise<void> {
  const name = text(props.act)
  const isForm = button.matches('[type="submit"]')
  if (isForm && written(button) === '') return
  const id = name === 'create-group' ? written(button) : props.id
  const state = props.state !== true
  await once(`${name} ${text(id)}`, settings.guard, async () => {
    show(button, state)
    const result = await (requests[name] ?? unknown)({ ...props, id, state })
    if (!result.ok) {
      show(button, !state)
      sayFailed()
      return
    }
    around(button, 'dialog')?.remove()
    if (props.card) find(document, { card: props.card })?.remove()
    if (name === 'create-group') leaveTo(`/groups/${result.html}/`)
    else if (name === 'leave-group' || name === 'join-group') leaveTo(location.pathname)
    else if (name === 'withdraw' || name === 'disconnect') await refresh()
  })
}

async function refresh(): Promise<void> {
  const card = find(document, { slot: 'topcard' })
  card?.replaceWith(build(await component('topcard', { slug: propsOf(card).slug })))
}

/** Opens a menu beside its button, or a dialog above the page; a menu goes when something else opens. */
async function open(button: HTMLElement, props: Props): Promise<void> {
  const before = find(document, { menu: true })
  const isSame = before !== null && propsOf(before).of === props.name
  before?.remove()
  if (isSame) return
  const nodes = build(await component(text(props.name), props))
  const opened = nodes.firstElementChild
  if (!(opened instanceof HTMLElement)) return
  const isMenu = propsOf(opened).menu === true
  if (isMenu) setProps(opened, { of: props.name ?? null })
  ;(isMenu && settings.classic ? button.parentElement : document.body)?.append(nodes)
}

/** Acts towards people and places that have a button of their own. */
export const joiningHandlers: Handlers = { act: carryOut, open }
