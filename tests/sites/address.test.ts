import { describe, expect, test } from 'vitest'
import { pageAt, personAddress, whereaboutsOf } from '../../lib/sites/address.ts'
import { sites } from '../../lib/sites/all.ts'
import { linkedin } from '../../lib/sites/linkedin.ts'
import { x } from '../../lib/sites/x.ts'

describe('a person’s address', () => {
  test.each([
    ['/in/Amara-Okafor/', 'https://www.linkedin.com/in/amara-okafor'],
    [
      'https://www.linkedin.com/in/amara-okafor?miniProfileUrn=x',
      'https://www.linkedin.com/in/amara-okafor',
    ],
    ['/in/amara-okafor/overlay/contact-info/', 'https://www.linkedin.com/in/amara-okafor'],
    ['/in/J%C3%BCRGEN/', 'https://www.linkedin.com/in/j%C3%BCrgen'],
    ['/in/باسل/', 'https://www.linkedin.com/in/%D8%A8%D8%A7%D8%B3%D9%84'],
  ])('on LinkedIn %s is %s', (href, address) => {
    expect(personAddress(href, linkedin)).toBe(address)
  })

  test.each([
    ['/Jack', 'https://x.com/jack'],
    ['https://twitter.com/jack/status/20', 'https://x.com/jack'],
    ['https://mobile.x.com/jack?s=20', 'https://x.com/jack'],
  ])('on X %s is %s', (href, address) => {
    expect(personAddress(href, x)).toBe(address)
  })

  test.each(['/company/acme/', '/feed/', 'https://example.com/in/amara/', 'javascript:void(0)'])(
    '%s on LinkedIn is nobody',
    (href) => expect(personAddress(href, linkedin)).toBeNull(),
  )

  test.each(['/home', '/i/status/20', '/search?q=a', '/compose/post', 'https://netflix.com/jack'])(
    '%s on X is nobody',
    (href) => expect(personAddress(href, x)).toBeNull(),
  )
})

describe('what was selected in a page stands with', () => {
  const activity = 'https://www.linkedin.com/feed/update/urn:li:activity:7451889312482283521/'

  test.each([
    [
      'https://www.linkedin.com/in/Amara-Okafor/?miniProfileUrn=urn%3Ali%3A1#about',
      'linkedin',
      'https://www.linkedin.com/in/amara-okafor',
      null,
    ],
    [`${activity}?trk=public_post`, 'linkedin', null, activity],
    [
      'https://www.linkedin.com/posts/amara-okafor_schools-activity-7451889312482283521-AbCd?rcm=1',
      'linkedin',
      null,
      activity,
    ],
    ['https://www.linkedin.com/posts/amara-okafor_schools', 'linkedin', null, null],
    ['https://www.linkedin.com/search/results/people/?keywords=amara', 'linkedin', null, null],
    ['https://www.linkedin.com/messaging/thread/2-abc/', 'linkedin', null, null],
    [
      'https://x.com/Jack/status/20?s=20&t=abc',
      'x',
      'https://x.com/jack',
      'https://x.com/i/status/20',
    ],
    ['https://twitter.com/jack/with_replies', 'x', 'https://x.com/jack', null],
    ['https://x.com/home', 'x', null, null],
    ['https://example.com/in/amara-okafor', null, null, null],
    ['', null, null, null],
  ])('the person and the post of %s', (address, site, person, url) => {
    const who = person === null ? null : { url: person, name: null }
    expect(whereaboutsOf(address, sites)).toEqual({ site, person: who, url })
  })
})

/** What a page is, its address, and what it stands for all below. */
function own(site: typeof linkedin | typeof x, href: string): string[] {
  const { sort, address, below } = pageAt(new URL(href), site)
  return [sort, address, ...below]
}

describe('as it is left out, a page is', () => {
  const origin = 'https://www.linkedin.com'
  const activity = '/feed/update/urn:li:activity:7451889312482283521/'

  test.each([
    ['/in/Amara-Okafor/?miniProfileUrn=x#about', 'profile', '/in/amara-okafor', '/in/Amara-Okafor'],
    ['/in/amara-okafor/recent-activity/all/', 'profile', '/in/amara-okafor', '/in/amara-okafor'],
    ['/in/amara-okafor/edit/forms/recommendation/write/', 'profile', '/in/amara-okafor'],
    ['/company/Acme/posts/', 'place', '/company/acme', '/company/Acme'],
    ['/groups/123/members', 'place', '/groups/123'],
    ['/messaging/thread/2-aBc=/?x=1', 'conversation', '/messaging/thread/2-aBc='],
  ])('on LinkedIn %s a %s', (path, sort, address, asWritten = address) => {
    expect(own(linkedin, origin + path)).toEqual([sort, origin + address, address, asWritten])
  })

  test.each([
    ['/groups/', 'place'],
    ['/messaging/', 'place'],
    ['/feed/?trk=1', 'place'],
    ['/feed/following', 'place'],
    ['/', 'place'],
    ['/posts/amara-okafor_schools', 'other'],
    ['/jobs/view/1', 'other'],
  ])('on LinkedIn %s a %s, alone', (path, sort) => {
    expect(own(linkedin, origin + path)).toEqual([sort, origin + path.split('?')[0]])
  })

  test.each([
    [`${activity}?trk=public_post`, activity],
    [
      '/posts/amara-okafor_schools-activity-7451889312482283521-AbCd?rcm=1',
      '/posts/amara-okafor_schools-activity-7451889312482283521-AbCd',
    ],
  ])('one and the same post: %s', (path, asWritten) => {
    expect(own(linkedin, origin + path)).toEqual(['post', origin + activity, activity, asWritten])
  })

  test.each([
    ['https://twitter.com/Jack?s=20', 'profile', 'https://x.com/jack', '/jack', '/Jack'],
    ['https://x.com/jack/with_replies', 'profile', 'https://x.com/jack', '/jack', '/jack'],
    ['https://x.com/jack/followers', 'profile', 'https://x.com/jack', '/jack', '/jack'],
    [
      'https://mobile.x.com/Jack/status/20/photo/1',
      'post',
      'https://x.com/i/status/20',
      '/i/status/20',
      '/Jack/status/20',
    ],
    [
      'https://x.com/i/communities/149/about',
      'place',
      'https://x.com/i/communities/149',
      '/i/communities/149',
      '/i/communities/149',
    ],
    [
      'https://x.com/i/chat/12-345/info',
      'conversation',
      'https://x.com/i/chat/12-345',
      '/i/chat/12-345',
      '/i/chat/12-345',
    ],
    ['https://x.com/messages', 'place', 'https://x.com/messages'],
    ['https://x.com/notifications/mentions', 'place', 'https://x.com/notifications/mentions'],
    ['https://x.com/search?q=schools', 'place', 'https://x.com/search'],
  ])('on X %s a %s', (address, ...is) => {
    expect(own(x, address)).toEqual(is)
  })
})
