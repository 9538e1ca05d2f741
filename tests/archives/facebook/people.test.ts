import { expect, test } from 'vitest'
import { createPeople } from '../../../lib/archives/facebook/people.ts'

const people = createPeople()
for (const name of ['Ann Lee', 'Ann Lee Moss', 'Omar Said', '李雷', 'Nadia'])
  people.noteFriend(name)

test.each([
  ['in any language', "Nadia Berg a commenté la publication d'Omar Said.", 'Omar Said'],
  ['whoever has the longer of two names', 'Nadia Berg liked Ann Lee Moss’s photo.', 'Ann Lee Moss'],
  ['without blanks', 'Nadia Bergが李雷さんの投稿にコメントしました。', '李雷'],
  ['not where a longer name begins so', 'Nadia Berg liked Omar Saidov’s photo.', undefined],
  ['not where there are two', 'Nadia Berg liked Ann Lee and Omar Said’s photo.', undefined],
  ['not the person themselves, whatever a friend is called', 'Nadia Berg updated her status.', undefined],
  ['nobody who is no friend', 'Nadia Berg liked Ruth’s photo.', undefined],
])('a sentence names a friend: %s', (_, sentence, name) => {
  expect(people.friendIn(sentence, 'Nadia Berg')?.name).toBe(name)
}) // prettier-ignore
