// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Knows } from '../../../components/dashboard/Knows.tsx'
import type { SiteSwitch } from '../../../lib/screens/site-switches.ts'
import { draw } from '../draw.tsx'

const site: SiteSwitch = {
  id: 'linkedin',
  name: 'LinkedIn',
  on: true,
  note: null,
  reads: [{ request: 'addaInvitationAction', name: 'inviteeActionType', words: ['YES', 'NO'] }],
  mayRead: true,
}

test('shows each word that is read of a request, and of which', async () => {
  const { root } = await draw(<Knows sites={[site]} />)
  expect(root.textContent).toContain('What it reads of requests on LinkedIn')
  expect(root.textContent).toContain('inviteeActionType in addaInvitationAction')
  expect(root.textContent).toContain('YES or NO')
})

test('says when the browser does not allow it', async () => {
  const { root, again } = await draw(<Knows sites={[site]} />)
  expect(root.textContent).toContain('Your browser allows it;')
  await again(<Knows sites={[{ ...site, mayRead: false }]} />)
  expect(root.textContent).toContain('Not now: LinkedIn is off')
})

test('a site of which nothing is read has no such list', async () => {
  const { root } = await draw(<Knows sites={[{ ...site, reads: [] }]} />)
  expect(root.textContent).not.toContain('What it reads of requests')
})
