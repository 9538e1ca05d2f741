// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { colourOf, pageScheme } from '../../lib/prompt/page-scheme.ts'

test.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(244, 242, 238)', 'light'],
  ['rgb(0, 0, 0)', 'dark'],
  ['rgb(27, 31, 35)', 'dark'],
  ['rgba(21, 32, 43, 0.9)', 'dark'],
  ['color(srgb 0.95 0.95 0.93)', 'light'],
  ['oklch(0.2 0.01 240)', 'dark'],
  ['lab(96 0 2)', 'light'],
])('%s is %s', (css, scheme) => {
  expect(colourOf(css)?.lightness).toSatisfy((one: number) => one < 0.5 === (scheme === 'dark'))
})

test('a ground that can be seen through decides nothing', () => {
  expect(colourOf('rgba(0, 0, 0, 0)')?.opacity).toBe(0)
  expect(colourOf('transparent')).toBeNull()
})

test('the body decides, then the root', () => {
  document.documentElement.style.backgroundColor = 'rgb(255, 255, 255)'
  document.body.style.backgroundColor = 'rgb(0, 0, 0)'
  expect(pageScheme(document)).toBe('dark')
  document.body.style.backgroundColor = 'rgba(0, 0, 0, 0)'
  expect(pageScheme(document)).toBe('light')
})
