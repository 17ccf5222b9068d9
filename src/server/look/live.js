// Keeps a live page in step: [data-live="<address>"] listens there, and each {id, html} message renews the element of that id.
// Only what differs is touched, so focus, a half-typed line, an open summary and the place of the page stay as they are.

const typing = node => node instanceof HTMLElement && node.matches('input:not([type="hidden"]), textarea, select')
const edited = field => field === document.activeElement || (field.type === 'checkbox' || field.type === 'radio'
  ? field.checked !== field.defaultChecked
  : field instanceof HTMLSelectElement ? [...field.options].some(option => option.selected !== option.defaultSelected) : field.value !== field.defaultValue)

// A line still being typed outlives its removal elsewhere, so that nobody's words vanish under their hands.
const beingTyped = node => node.contains(document.activeElement) && typing(document.activeElement)

const sameKind = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id ?? '') === (b.id ?? '')

const renewAttributes = (old, fresh) => {
  const keepOpen = old instanceof HTMLDetailsElement
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !(keepOpen && name === 'open')) old.removeAttribute(name)
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)
}

/** Makes `old` hold what `fresh` holds, keeping every node that can be kept. A field somebody has changed is left alone. */
const renew = (old, fresh) => {
  const staying = new Set([...fresh.children].map(child => child.id))
  // What is gone goes first, so that what stays is seldom moved: moving a node takes the focus out of it.
  for (const child of [...old.children]) if (child.id && !staying.has(child.id) && !beingTyped(child)) child.remove()
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
    if (!beingTyped(at)) at.remove()
    at = next
  }
}

/** Does something to the page and gives the focus back if that took it away. */
const hold = change => {
  const active = document.activeElement
  change()
  if (active !== document.activeElement && active?.isConnected) active.focus({ preventScroll: true })
}

for (const place of document.querySelectorAll('[data-live]')) {
  const band = document.querySelector('[data-live-state]')
  const inStep = band?.innerHTML
  const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const away = words => {
    if (!band || (band.classList.contains('is-away') && source.readyState !== EventSource.CLOSED)) return
    band.classList.add('is-away')
    band.textContent = words
  }
  const lost = () => {
    source.close()
    away(`No longer live since ${clock()}. Look again to go on.`)
  }
  const source = new EventSource(place.dataset.live)
  // What was missed while away is not sent again, so the page is fetched afresh before it says that it is in step.
  source.addEventListener('open', async () => {
    if (!band?.classList.contains('is-away')) return
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector(`[data-live="${CSS.escape(place.dataset.live)}"]`)
      if (!answer.ok || !fresh) return lost()
      band.classList.remove('is-away')
      band.innerHTML = page.querySelector('[data-live-state]')?.innerHTML ?? inStep
      hold(() => renew(place, fresh))
    } catch { /* The line went again; the next opening tries once more. */ }
  })
  source.addEventListener('message', ({ data }) => {
    const { id, html } = JSON.parse(data)
    const old = place.id === id ? place : place.querySelector(`#${CSS.escape(id)}`)
    if (!old) return
    const fresh = document.createElement('template')
    fresh.innerHTML = html
    hold(() => renew(old, fresh.content))
  })
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) lost()
    else away(`Away from the server since ${clock()}. Trying again`)
  })
}
