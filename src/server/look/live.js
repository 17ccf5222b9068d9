// Keeps a live page in step: [data-live="<address>"] listens there, and each {id, html} message renews the element of that id.
// Only what differs is touched, so focus, a half-typed line, an open summary and the place of the page stay as they are.

const typing = node => node instanceof HTMLElement && node.matches('input:not([type="hidden"]), textarea, select')
const edited = field => field === document.activeElement || (field.type === 'checkbox' || field.type === 'radio'
  ? field.checked !== field.defaultChecked
  : field instanceof HTMLSelectElement ? [...field.options].some(option => option.selected !== option.defaultSelected) : field.value !== field.defaultValue)

const sameKind = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id ?? '') === (b.id ?? '')

const renewAttributes = (old, fresh) => {
  const keepOpen = old instanceof HTMLDetailsElement
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !(keepOpen && name === 'open')) old.removeAttribute(name)
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
}

/** Makes `old` hold what `fresh` holds, keeping every node that can be kept. A field somebody has changed is left alone. */
const renew = (old, fresh) => {
  const keep = new Map([...old.children].filter(child => child.id).map(child => [child.id, child]))
  let at = old.firstChild
  for (const node of [...fresh.childNodes]) {
    const known = node.id ? keep.get(node.id) : undefined
    if (known && known !== at && sameKind(known, node)) {
      old.insertBefore(known, at)
      at = known
    }
    if (!at || !sameKind(at, node)) {
      old.insertBefore(node, at)
      continue
    }
    const next = at.nextSibling
    if (at.nodeType !== Node.ELEMENT_NODE) {
      if (at.nodeValue !== node.nodeValue) at.nodeValue = node.nodeValue
    } else if (!typing(at) || !edited(at)) {
      renewAttributes(at, node)
      renew(at, node)
    }
    at = next
  }
  while (at) {
    const next = at.nextSibling
    // A line still being typed outlives its removal elsewhere, so that nobody's words vanish under their hands.
    if (!(at instanceof Element && (at.contains(document.activeElement) && typing(document.activeElement)))) at.remove()
    at = next
  }
}

for (const place of document.querySelectorAll('[data-live]')) {
  const band = document.querySelector('[data-live-state]')
  const inStep = band?.innerHTML
  const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const away = words => {
    if (!band || band.classList.contains('is-away')) return
    band.classList.add('is-away')
    band.textContent = words
  }
  const source = new EventSource(place.dataset.live)
  source.addEventListener('open', () => {
    if (!band?.classList.contains('is-away')) return
    // What was missed while away is not sent again, so the page is fetched afresh unless something is being typed.
    if (typing(document.activeElement) || document.querySelector('form[data-draft]')) {
      band.classList.remove('is-away')
      band.innerHTML = inStep
    } else location.reload()
  })
  source.addEventListener('message', ({ data }) => {
    const { id, html } = JSON.parse(data)
    const old = place.id === id ? place : place.querySelector(`#${CSS.escape(id)}`)
    if (!old) return
    const fresh = document.createElement('template')
    fresh.innerHTML = html
    renew(old, fresh.content)
  })
  source.addEventListener('error', () => {
    away(source.readyState === EventSource.CLOSED ? `No longer live since ${clock()}. Look again to go on.` : `Away from the server since ${clock()}. Trying again`)
  })
}
