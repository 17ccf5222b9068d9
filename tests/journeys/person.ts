// One person at a screen of their own: clicks what they see by its words, and every page they come to is looked at.
import type { Browser, Locator, Page } from 'playwright-core'
import type { Looker } from './browser.ts'
import type { Council } from './council.ts'

export interface Person {
  readonly page: Page
  /** From the start to their own first page; signs in where they are signed out. */
  home(): Promise<void>
  follow(link: string | RegExp, within?: Locator): Promise<void>
  /** A button, or a link that is drawn as one and says so. */
  press(button: string | RegExp, within?: Locator): Promise<void>
  write(field: string | RegExp, words: string, within?: Locator): Promise<void>
  /** Three boxes of a date, as 2026-04-09. */
  date(question: string | RegExp, on: string): Promise<void>
  /** A radio or a checkbox, under its question where the words stand more than once. */
  choose(option: string | RegExp, question?: string | RegExp): Promise<void>
  pick(field: string | RegExp, option: string | RegExp, within?: Locator): Promise<void>
  /** What the page says to whoever reads it. */
  words(): Promise<string>
  says(words: string | RegExp): Promise<void>
  /** Look at the page once more, after something was done on it. */
  arrived(): Promise<void>
}

export interface Stage { readonly browser: Browser, readonly council: Council, readonly scripts: boolean, readonly looker: Looker }

/** Somebody with a browser of their own. `name` is a button of the start page; without one they come in by a link. */
export async function somebody(stage: Stage, name?: string): Promise<Person> {
  const context = await stage.browser.newContext({ javaScriptEnabled: stage.scripts, viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const arrived = () => stage.looker.look(page)
  const within = (where: Locator | undefined) => where ?? page
  const go = async (what: Locator) => { await Promise.all([page.waitForEvent('load'), what.click()]); await arrived() }
  const one = (role: 'link' | 'button' | 'textbox' | 'combobox' | 'radio' | 'checkbox' | 'group', words: string | RegExp, where?: Locator) =>
    within(where).getByRole(role, typeof words === 'string' ? { name: words, exact: true } : { name: words })
  const group = (question: string | RegExp) => one('group', question).first()
  return {
    page, arrived,
    home: async () => {
      await page.goto(`${stage.council.url}/`)
      const door = name ? page.getByRole('button', { name: new RegExp(`^${name}`) }) : undefined
      if (door && await door.count() > 0) { await arrived(); await go(door) } else await arrived()
    },
    follow: (link, where) => go(one('link', link, where).first()),
    press: (button, where) => go(one('button', button, where).first()),
    write: (field, words, where) => one('textbox', field, where).first().fill(words),
    date: async (question, on) => {
      const [year, month, date] = on.split('-').map(Number)
      for (const [label, value] of [['Day', date], ['Month', month], ['Year', year]] as const) await group(question).getByRole('textbox', { name: label, exact: true }).fill(String(value))
    },
    choose: (option, question) => {
      const where = question === undefined ? undefined : group(question)
      return one('radio', option, where).or(one('checkbox', option, where)).first().check({ force: true })
    },
    pick: async (field, option, where) => {
      const select = one('combobox', field, where).first()
      const options = await select.locator('option').allTextContents()
      const found = options.find((text) => typeof option === 'string' ? text.trim() === option : option.test(text))
      if (found === undefined) throw new Error(`There is no ${String(option)} among ${options.join(' | ')}.`)
      await select.selectOption({ label: found })
    },
    words: () => page.innerText('body'),
    says: async (words) => {
      const text = await page.innerText('body')
      if (typeof words === 'string' ? !text.includes(words) : !words.test(text)) throw new Error(`${page.url()} does not say ${String(words)}, but:\n${text}`)
    },
  }
}
