import { describe, expect, test } from 'vitest'
import { actionTypes, acts, type Entry } from '../../lib/domain/entry.ts'
import { entrySentence, personName } from '../../lib/screens/entry-sentence.ts'
import { englishText as text } from '../components/english.ts'
import { amara, entryOf, message, note, profile, reply } from './entries.ts'

const looked = {
  activeSeconds: 740,
  itemsSeen: 46,
  itemsRead: 8,
  adsSeen: 0,
  ownSeen: 0,
  people: [],
}
const ben = { url: null, name: 'Ben' }

const sentences: readonly (readonly [string, Partial<Entry>])[] = [
  ['You accepted an invitation from Amara Okafor', { type: 'Accept', person: amara }],
  ['You accepted an invitation', { type: 'Accept' }],
  ['You invited Amara Okafor', { type: 'Invite', person: amara }],
  [
    'You invited Amara Okafor with a note',
    { type: 'Invite', person: amara, rung: 'compose', words: '1-4' },
  ],
  ['You liked a post by Amara Okafor', { type: 'Like', person: amara, object: note }],
  ['You liked a post', { type: 'Like', object: note }],
  ['You replied to Amara Okafor', { type: 'Create', person: amara, object: reply }],
  ['You wrote a post', { type: 'Create', object: note }],
  [
    'You passed on a post by Amara Okafor with words of your own',
    { type: 'Create', person: amara, object: note },
  ],
  ['You wrote to Amara Okafor', { type: 'Create', person: amara, object: message }],
  [
    'You wrote to Amara Okafor and 1 other',
    { type: 'Create', person: amara, object: message, others: [ben] },
  ],
  [
    'You wrote to Amara Okafor and 2 others',
    { type: 'Create', person: amara, object: message, others: [ben, ben] },
  ],
  ['You helped Amara Okafor', { type: 'Create', person: amara, object: message, act: 'help' }],
  ['You brought people together', { type: 'Create', act: 'host' }],
  ['You looked around for 12 minutes: 46 posts in view, 8 read', { type: 'View', view: looked }],
  [
    'You looked around for 1 minute: 1 post in view',
    { type: 'View', view: { ...looked, activeSeconds: 62, itemsSeen: 1, itemsRead: 0 } },
  ],
  [
    'You looked around for 38 seconds',
    { type: 'View', view: { ...looked, activeSeconds: 38, itemsSeen: 0, itemsRead: 0 } },
  ],
  ['You opened the profile of Amara Okafor', { type: 'View', person: amara, object: profile }],
  [
    'You opened a profile',
    { type: 'View', person: { url: 'key:1f2e', name: null }, object: profile },
  ],
  ['You took something back', { type: 'Undo' }],
  [
    'You accepted an invitation to an event',
    { type: 'Accept', person: amara, object: { type: 'Event', url: null, inReplyTo: null } },
  ],
  [
    'You endorsed a skill of Amara Okafor',
    { type: 'Like', person: amara, object: { type: 'Relationship', url: null, inReplyTo: null } },
  ],
  [
    'You became connected with Amara Okafor',
    { type: 'Add', person: amara, object: { type: 'Relationship', url: null, inReplyTo: null } },
  ],
  [
    'You added Amara Okafor to a list',
    { type: 'Add', person: amara, object: { type: 'Person', url: null, inReplyTo: null } },
  ],
  [
    'You voted in a poll by Amara Okafor',
    { type: 'Create', person: amara, object: { type: 'Question', url: null, inReplyTo: note.url } },
  ],
]

describe('an entry in plain words', () => {
  test.each(sentences)('%s', (sentence, about) => {
    expect(entrySentence(entryOf(about), null, text)).toBe(sentence)
  })

  test('an undo says what it took back, where that is known', () => {
    const like = entryOf({ type: 'Like', person: amara })
    const undo = entryOf({ type: 'Undo', person: amara, undoes: like.id })
    expect(entrySentence(undo, like, text)).toBe('You took back a like for Amara Okafor')
  })

  test('every action and every act has a sentence, with a person and without', () => {
    const all = [...actionTypes.map((type) => ({ type })), ...acts.map((act) => ({ act }))]
    for (const about of all) {
      expect(entrySentence(entryOf(about), null, text)).not.toBe('')
      expect(entrySentence(entryOf({ ...about, person: amara }), null, text)).not.toBe('')
    }
  })

  test('no word of the code stands in any sentence', () => {
    const all = sentences.map(([, about]) => entrySentence(entryOf(about), null, text)).join(' ')
    expect(all).not.toMatch(/\b(rung|tally|witness|moment|tie|depth|horizon)\b/i)
  })
})

describe('what a person is called', () => {
  test.each([
    ['the name', amara, 'Amara Okafor'],
    ['else the end of the address', { ...amara, name: null }, 'amara-okafor'],
    ['decoded', { url: 'https://www.linkedin.com/in/jos%C3%A9', name: null }, 'josé'],
    ['a broken code is left as it is', { url: 'https://x.com/100%', name: null }, '100%'],
    ['a keyed code is nobody’s name', { url: 'key:ab12', name: null }, 'someone'],
    ['nobody known', null, 'someone'],
  ])('%s', (_, person, name) => {
    expect(personName(person, text)).toBe(name)
  })
})
