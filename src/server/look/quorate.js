// What script adds to every page: focus on the error summary, a fast way out, and GOV.UK's components where a page has them.

// GOV.UK's script is fetched only by a page that holds a component which needs it: 11 kB that most pages never pay.
const needing = ['character-count', 'password-input', 'radios', 'checkboxes', 'notification-banner', 'file-upload', 'button']
const wanted = needing.filter(name => {
  const found = [...document.querySelectorAll(`[data-module="govuk-${name}"]`)]
  if (name === 'radios' || name === 'checkboxes') return found.some(element => element.querySelector('[data-aria-controls], [data-behaviour]'))
  if (name === 'button') return found.some(element => element.dataset.preventDoubleClick)
  return found.length > 0
})
if (wanted.length) import('GOVUK_COMPONENTS').then(({ initAll }) => initAll()).catch(() => {})

const summary = document.querySelector('[data-module="govuk-error-summary"]:not([data-disable-auto-focus])')
if (summary) {
  summary.setAttribute('tabindex', '-1')
  summary.focus()
  summary.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('a[href*="#"]')
    const field = link && document.getElementById(decodeURIComponent(new URL(link.href).hash.slice(1)))
    if (!field) return
    event.preventDefault()
    const heading = field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field
    heading.scrollIntoView()
    field.focus({ preventScroll: true })
  })
}

// The way out: what was on the screen is gone before the next page arrives, and Back does not bring it again.
const exit = document.querySelector('[data-exit]')
if (exit) {
  const leave = event => {
    event?.preventDefault()
    document.body.hidden = true
    document.title = ''
    location.replace(exit.href)
  }
  exit.addEventListener('click', leave)
  let shifts = []
  document.addEventListener('keydown', event => {
    if (event.repeat) return
    shifts = event.key === 'Shift' ? [...shifts.filter(at => event.timeStamp - at < 5000), event.timeStamp] : []
    if (shifts.length > 2) leave()
  })
  addEventListener('pageshow', event => { if (event.persisted) location.reload() })
}
