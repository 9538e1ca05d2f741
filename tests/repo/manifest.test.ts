/**
 * The whole manifest of both builds, pinned: what Waterline may do can't change by accident. A change here
 * belongs in docs/privacy.md and in the store's listing too.
 */
import { describe, expect, test } from 'vitest'
import { readBuilt } from './built.ts'
import { readRecord } from './files.ts'
import type { Target } from './setup.ts'

const hosts = [
  'https://www.linkedin.com/*',
  'https://x.com/*',
  'https://mobile.x.com/*',
  'https://twitter.com/*',
  'https://mobile.twitter.com/*',
]

const { version } = readRecord('package.json')

const common = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version,
  default_locale: 'en',
  permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'contextMenus'],
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
    'add-talk': {
      suggested_key: { default: 'Alt+Shift+K' },
      description: '__MSG_command_add_talk__',
    },
    note: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_note__' },
    pause: { description: '__MSG_command_pause__' },
  },
  optional_permissions: ['webRequest', 'notifications', 'downloads'],
  optional_host_permissions: hosts,
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
      "font-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; connect-src 'none'",
  },
  action: { default_title: 'Waterline', default_popup: 'popup.html' },
}

const expected: Record<Target, object> = {
  chromium: {
    ...common,
    // Without a `side_panel`: none is offered before somebody asks for it.
    permissions: [...common.permissions, 'sidePanel'],
    background: { service_worker: 'background.js', type: 'module' },
    key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnHYlY/iQqmcKHzI2sA5K+UP9hN3uRvFq0u8Z628Hq6dIZj5hG1ZpG356hdi5wJk7hGVyC+GfpCmjSJI4Ya7HPzNXt+2SlokLZYOYqTK5rIzWiMY52yTXA7kfSrY/N3TiIWMHjjuoxF8sWziGIonSiXHLXMtriHDZ2WnA/HdAcFxBmYKk03EMADes+7uegCEq5m5YntYx49siK+Do9W1jRdF+Ezv7xcEgwPA09SC9CqJYnfpmeVpOE6u4P1H27q5WfMWxSCO/kc7qvXe4gRwSjAWDaJLSCf+647Qg37IuUXddec5NW6aaoDEqeBxX14xNSjAwANuNnlWNj5KGgXXVSwIDAQAB',
    minimum_chrome_version: '144',
  },
  firefox: {
    ...common,
    background: { scripts: ['background.js'], type: 'module' },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_title: 'Waterline',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'waterline@waterline.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
}

describe('manifest', () => {
  test.each(['chromium', 'firefox'] as const)(
    'the build for %s asks for this and no more',
    (target) => {
      expect(JSON.parse(readBuilt(target, 'manifest.json'))).toEqual(expected[target])
    },
  )

  test.each(['chromium', 'firefox'] as const)(
    'the build for %s shows nothing to pages',
    (target) => {
      const manifest: unknown = JSON.parse(readBuilt(target, 'manifest.json'))
      for (const key of [
        'web_accessible_resources',
        'content_scripts',
        'host_permissions',
        'externally_connectable',
      ]) {
        expect(manifest).not.toHaveProperty(key)
      }
    },
  )
})
