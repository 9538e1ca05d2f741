import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { numbers } from '../../lib/domain/numbers.ts'
import { policy } from '../../lib/domain/policy.ts'

const page = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8')

test.each([...Object.keys(numbers), ...Object.keys(policy)])(
  'docs/evidence.md gives the source of `%s`',
  (name) => {
    const row = page.split('\n').find((line) => line.includes(`\`${name}\``))
    expect(row).toMatch(/^\|.*\|.*\|.*\S.*\|$/)
  },
)
