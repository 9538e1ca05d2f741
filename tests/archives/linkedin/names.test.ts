import { describe, expect, test } from 'vitest'
import {
  areOfLinkedIn,
  filingOf,
  isComplete,
  publishedIn,
} from '../../../lib/archives/linkedin/names.ts'

describe('a file', () => {
  test.each([
    ['Comments.csv', 'comments'],
    ['Complete_LinkedInDataExport_03-20-2024/Comments.csv', 'comments'],
    ['Comments_123456789.csv', 'comments'],
    ['Comments (1).csv', 'comments'],
    ['comments.CSV', 'comments'],
    ['Comments.csv.csv', 'comments'],
    ['Messages.csv', 'messages'],
    ['messages.csv', 'messages'],
    ['Company Follows.csv', 'companyfollows'],
    ['Endorsement_Given_Info.csv', 'endorsementgiveninfo'],
    ['Endorsement Given Info.csv', 'endorsementgiveninfo'],
    ['Connections.csv', 'connections'],
    ['Articles/2017-12-09 04:54:08.html', 'article'],
    ['Articles/Articles/2017-12-09 04_54_08.0-On oak.html', 'article'],
    ['Articles/Articles/on-oak.html', 'no-times'],
    ['Events.csv', 'no-times'],
    ['Comments.txt', 'unknown'],
    ['My own list.csv', 'unknown'],
    ['comments', 'unknown'],
  ])('called %s is %s', (path, filing) => {
    expect(filingOf(path)).toBe(filing)
  })

  test.each([
    'Logins.csv',
    'Security Challenges.csv',
    'Ad_Targeting.csv',
    'Ads Clicked.csv',
    'LAN Ads Engagement.csv',
    'Inferences_about_you.csv',
    'Contacts.csv',
    'Imported Contacts.csv',
    'ImportedContacts.csv',
    'Email Addresses.csv',
    'PhoneNumbers.csv',
    'Phone Numbers.csv',
    'Profile.csv',
    'Registration.csv',
    'SearchQueries.csv',
    'Search Queries.csv',
    'Endorsement_Received_Info.csv',
    'Endorsement Received Info.csv',
    'Recommendations_Received.csv',
    'Rich_Media.csv',
    'Receipts_v2.csv',
    'Notes.csv',
    'guide_messages.csv',
    'learning_coach_messages.csv',
    'learning_role_play_messages.csv',
    'coach_messages.csv',
    'LearningCoachMessages.csv',
    'Jobs/Job Applications_1.csv',
    'Jobs/messages.csv',
    'Verifications/Verifications.csv',
    'Services Marketplace/Providers.csv',
  ])('called %s is never opened', (path) => {
    expect(filingOf(path)).toBe('no-acts')
  })
})

test('an article of 2018 is called by its time', () => {
  expect(publishedIn('Articles/2017-12-09 04:54:08.html')).toBe('2017-12-09 04:54:08')
  expect(publishedIn('Articles/on-oak.html')).toBeNull()
})

test('an archive is LinkedIn’s by one file that is read', () => {
  expect(areOfLinkedIn(['data/tweets.js', 'README.txt'])).toBe(false)
  expect(areOfLinkedIn(['Profile.csv', 'Jobs/messages.csv'])).toBe(false)
  expect(areOfLinkedIn(['Profile.csv', 'export/Connections.csv'])).toBe(true)
})

test('an archive is the complete one by a file that only it has', () => {
  expect(isComplete(['Connections.csv', 'messages.csv', 'Company Follows.csv'])).toBe(false)
  expect(isComplete(['Connections.csv', 'Logins.csv'])).toBe(true)
  expect(isComplete(['Reactions_123456789.csv'])).toBe(true)
})
