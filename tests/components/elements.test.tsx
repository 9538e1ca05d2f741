// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { Emphasis } from '../../components/Emphasis.tsx'
import { mount } from '../../components/mount.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { Switch } from '../../components/Switch.tsx'
import { TextField } from '../../components/TextField.tsx'
import { click, descriptionOf, draw, nameOf, write } from './draw.tsx'
import { englishText } from './english.ts'

describe('a switch', () => {
  test('is a switch with exactly its label as its name, and a description', async () => {
    const { one } = await draw(
      <Switch
        label="LinkedIn"
        on={false}
        onToggle={vi.fn<() => void>()}
        description="Notices your likes"
      />,
    )
    const control = one('[role=switch]')
    expect(nameOf(control)).toBe('LinkedIn')
    expect(descriptionOf(control)).toBe('Notices your likes')
    expect(control.getAttribute('aria-checked')).toBe('false')
  })

  test('calls back in the click itself and does not flip by itself', async () => {
    const onToggle = vi.fn<() => void>()
    const { one } = await draw(<Switch label="X" on={false} onToggle={onToggle} />)
    one('[role=switch]').click()
    expect(onToggle).toHaveBeenCalledOnce()
    expect(one('[role=switch]').getAttribute('aria-checked')).toBe('false')
  })

  test('its label switches too', async () => {
    const onToggle = vi.fn<() => void>()
    const { one } = await draw(<Switch label="X" on onToggle={onToggle} />)
    await click(one('label'))
    expect(onToggle).toHaveBeenCalledOnce()
  })
})

describe('a choice', () => {
  const options = [
    { value: 'page', label: 'In the page', description: 'A card' },
    { value: 'toolbar', label: 'Only in the toolbar' },
  ]

  test('has names and preselects nothing', async () => {
    const { one, all } = await draw(
      <RadioGroup
        label="Where prompts appear"
        options={options}
        value={null}
        onChoose={vi.fn<(value: string) => void>()}
      />,
    )
    expect(nameOf(one('[role=radiogroup]'))).toBe('Where prompts appear')
    expect(all('input').map(nameOf)).toEqual(['In the page', 'Only in the toolbar'])
    expect(all('input:checked')).toEqual([])
  })

  test('says what was chosen', async () => {
    const onChoose = vi.fn<(value: string) => void>()
    const { one } = await draw(
      <RadioGroup label="Where" options={options} value={null} onChoose={onChoose} />,
    )
    await click(one('[value=toolbar]'))
    expect(onChoose).toHaveBeenCalledWith('toolbar')
  })
})

function field(value: string) {
  return <TextField label="Why" value={value} onInput={vi.fn<(value: string) => void>()} />
}

const name = (value: string) => (
  <TextField
    label="With whom"
    value={value}
    onInput={vi.fn<(value: string) => void>()}
    offers={['Amara Okafor', 'Li Wei']}
    isShort
  />
)

describe('a text field', () => {
  test('counts, and reads the count out only when little is left', async () => {
    const { one, again } = await draw(field('Be useful'))
    expect(one('.field-counter').textContent).toBe('9 of 140')
    expect(one('output').textContent).toBe('')
    await again(field('a'.repeat(139)))
    expect(one('output').textContent).toBe('1 character left')
  })

  test('for a name counts only once it is nearly full, and offers what may be meant', async () => {
    const { one, all, again } = await draw(name('Amara'))
    expect(all('.field-counter')).toEqual([])
    const list = one('input').getAttribute('list')
    expect(all(`datalist[id="${list}"] option`).map((offer) => offer.textContent)).toEqual([
      'Amara Okafor',
      'Li Wei',
    ])
    await again(name('a'.repeat(125)))
    expect(one('.field-counter').textContent).toBe('125 of 140')
  })

  test('takes no more than its limit', async () => {
    const onInput = vi.fn<(value: string) => void>()
    const { one } = await draw(<TextField label="Why" value="" onInput={onInput} />)
    expect(one('input').getAttribute('maxlength')).toBe('140')
    await write(one('input'), 'Be useful')
    expect(onInput).toHaveBeenCalledWith('Be useful')
  })
})

test('words between asterisks are stressed, without the asterisks', async () => {
  const { root } = await draw(<Emphasis>Your browser will say *read and change*.</Emphasis>)
  expect(root.innerHTML).toBe('Your browser will say <em>read and change</em>.')
})

test('a page tells its language, direction and title', () => {
  document.body.innerHTML = '<div id="app"></div>'
  mount(englishText, 'History · Waterline', <p />)
  const { lang, dir } = document.documentElement
  expect([lang, dir, document.title]).toEqual(['en', 'ltr', 'History · Waterline'])
})
