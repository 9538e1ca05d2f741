import { expect, test } from 'vitest'
import { sites } from '../../../lib/sites/all.ts'
import { drawer } from '../../../scripts/rules/drawer.ts'

const scenes = [
  { name: 'linkedin/network: follow a member', acts: ['linkedin Follow'] },
  { name: 'x/people: follow somebody', acts: ['x Follow'] },
]
const tests = [{ path: 'tests/sites/some.test.ts', text: "rule('linkedin.follow')" }]

test('every rule of every site has its block', () => {
  const ids = sites.flatMap(({ rules }) => rules.map(({ id }) => id))
  expect(drawer(sites, [], []).split('\n')).toEqual(expect.arrayContaining(ids))
})

test('a rule tells its acts, its signs with their age, and what covers it', () => {
  const text = drawer(sites, scenes, tests, 'linkedin.follow')
  expect(text).toContain('unfollow: Undo of Follow')
  expect(text).toMatch(
    /control +click \[data-view-name="edge-creation-follow-action"\] +L29 2026-06-25/,
  )
  expect(text).toMatch(/body +followStateType: FollowStateType_FOLLOW_ACTIVE/)
  expect(text).toMatch(/scenes +linkedin\/network: follow a member/)
  expect(text).not.toContain('x/people: follow somebody')
  expect(text).toMatch(/tests +tests\/sites\/some\.test\.ts/)
})

test('a rule that nothing covers says so', () => {
  expect(drawer(sites, [], [], 'linkedin.follow')).toMatch(/scenes +none\n +tests +none/)
})
