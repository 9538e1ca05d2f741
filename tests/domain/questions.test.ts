import { expect, test } from 'vitest'
import { questionMark } from '../../lib/domain/questions.ts'

test.each([
  'Which one did you try first?',
  'どれを試しましたか？',
  'ماذا جرّبت؟',
  'Τι δοκίμασες\u037e',
  'See https://example.org/a?b=1 – what do you think?',
])('%s asks', (text) => expect(questionMark.test(text)).toBe(true))

test.each(['I tried the second.', 'Τι; δοκίμασες', 'https://example.org/a?b=1', ''])(
  '%s does not',
  (text) => expect(questionMark.test(text)).toBe(false),
)
