/**
 * `npm run simulate`: invented people live some months with the real rules, in memory. `-- --days=90 --seed=1
 * --persona=reader`; the same seed prints the same text.
 */
import { live } from './life.ts'
import { personas } from './personas.ts'
import { effects, report } from './report.ts'

export interface Options {
  days: number
  seed: string
  /** Empty: everybody. */
  persona: string
}

/** What the command line says; throws where it says what there is not. */
export function optionsOf(args: readonly string[]): Options {
  const options: Options = { days: 90, seed: '1', persona: '' }
  for (const arg of args) {
    const [, name, value = ''] = /^--(days|seed|persona)=(.+)$/.exec(arg) ?? []
    if (name === 'days' && Number(value) >= 1) options.days = Math.floor(Number(value))
    else if (name === 'seed') options.seed = value
    else if (name === 'persona' && personas.some((one) => one.name === value))
      options.persona = value
    else throw new Error(`${arg}: --days=N, --seed=TEXT, --persona=${names()}`)
  }
  return options
}

/** The whole report. */
export function simulated({ days, seed, persona }: Options): string {
  const some = personas.filter(({ name }) => persona === '' || name === persona)
  return [
    `${days} days from Monday the first (d1), seed ${seed}. The suggestions are those of a life in which a prompt`,
    'adds ten points to the chance of own words within half an hour; the last lines set two truths beside the measure.',
    '',
    ...some.map((one) =>
      report(
        one,
        days,
        effects.map((effect) => live(one, days, seed, effect)),
      ),
    ),
  ].join('\n')
}

function names(): string {
  return personas.map(({ name }) => name).join('|')
}
