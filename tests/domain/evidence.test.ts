import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditNumbers } from '../../lib/domain/audit/numbers.ts'
import { numbers } from '../../lib/domain/numbers.ts'
import { policy } from '../../lib/domain/policy.ts'
import { yearNumbers } from '../../lib/domain/year/facts.ts'

const page = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8')

test.each([numbers, policy, auditNumbers, yearNumbers].flatMap((some) => Object.keys(some)))(
  'docs/evidence.md gives the source of `%s`',
  (name) => {
    const row = page.split('\n').find((line) => line.includes(`\`${name}\``))
    expect(row).toMatch(/^\|.*\|.*\|.*\S.*\|$/)
  },
)
