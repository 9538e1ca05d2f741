import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Organisation, Person } from '../world/people.ts'
import { hash } from '../world/random.ts'

const shapes = {
  reply: 'M2 10a8 8 0 0 1 8-8h4a8 8 0 0 1 0 16v4l-6-4a8 8 0 0 1-6-8z',
  retweet: 'M4 8l4-4 4 4M8 4v12h6M20 16l-4 4-4-4M16 20V8h-6',
  like: 'M12 21C5 15 3 12 3 8a4.500 4.500 0 0 1 9-2 4.500 4.500 0 0 1 9 2c0 4-2 7-9 13z',
  views: 'M4 20V10M10 20V4M16 20v-8M21 20V7',
  bookmark: 'M5 3h14v18l-7-5-7 5z',
  share: 'M12 16V3M7 8l5-5 5 5M4 14v6h16v-6',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  verified: 'M12 2l3 3h4v4l3 3-3 3v4h-4l-3 3-3-3H5v-4l-3-3 3-3V5h4z',
}

/** A small picture. */
export function icon(name: keyof typeof shapes): Markup {
  return markup`<svg viewBox="0 0 24 24" aria-hidden="true"><g><path d="${shapes[name]}"></path></g></svg>`
}

/** An element id as X makes them: new on every page load, worthless to anybody. */
export function looseId(view: View, key: string): string {
  return `id__${hash(`${view.scenario.people} ${key}`).toString(36)}`
}

/** The round picture, with the handle in its test id. In quoted posts it is no link. */
export function avatar(who: Person | Organisation, linked = true): Markup {
  const source = `https://pbs.twimg.com/profile_images/${who.xId}/normal.jpg`
  const image = markup`<div><div><img alt="" draggable="true" src="${source}"></div></div>`
  const inside = linked
    ? markup`<a href="/${who.handle}" role="link" aria-hidden="true" tabindex="-1">${image}</a>`
    : markup`<div aria-hidden="true" role="presentation" tabindex="-1">${image}</div>`
  return markup`<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${who.handle}">
    ${inside}</div></div>`
}

/** A button that follows; it turns into one that stops following, or takes a request back. */
export function followButton(view: View, who: Person | Organisation): Markup {
  if (view.world.x.asked.has(who.xId)) return cancelButton(view, who)
  const follows = view.world.x.following.has(who.xId)
  const labels = {
    off: view.say('followHandle', { name: who.handle }),
    on: view.say('followingHandle', { name: who.handle }),
    offText: view.say('follow'),
    onText: view.say('following'),
  }
  return markup`<button role="button" type="button" class="follow"
    aria-label="${follows ? labels.on : labels.off}"
    data-testid="${who.xId}-${follows ? 'unfollow' : 'follow'}"${props({
      do: 'follow',
      user: who.xId,
      handle: who.handle,
      state: follows,
      ...labels,
    })}><div dir="ltr"><span><span>${follows ? labels.onText : labels.offText}</span></span></div></button>`
}

function cancelButton(view: View, { xId, handle }: Person | Organisation): Markup {
  return markup`<button role="button" type="button" class="follow"
    aria-label="${view.say('requestedHandle', { name: handle })}" data-testid="${xId}-cancel"${props(
      {
        do: 'ask-first',
        user: xId,
        rest: 'friendships/cancel.json',
        variables: JSON.stringify({ user_id: xId }),
        after: 'follow',
        off: view.say('followHandle', { name: handle }),
        offText: view.say('follow'),
        on: view.say('followingHandle', { name: handle }),
        onText: view.say('following'),
      },
    )}><div dir="ltr"><span><span>${view.say('requested')}</span></span></div></button>`
}

/** One person in a list. */
export function userCell(view: View, who: Person): Markup {
  return markup`<div data-testid="cellInnerDiv"><div role="button" tabindex="0" data-testid="UserCell">
    <div class="row">${avatar(who)}<div class="grow"><a href="/${who.handle}" role="link"><div dir="ltr">
    <span><span>${who.name}</span></span></div></a><a href="/${who.handle}" role="link" tabindex="-1">
    <div dir="ltr"><span>@${who.handle}</span></div></a><div dir="auto">${who.headline}</div></div>
    ${followButton(view, who)}</div></div></div>`
}
