// Small comforts; every page is whole without them.

// The register of gaps: its index as filters, which are kept in the address so that a filtered view can be
// sent as a link. Without this script the index itself is there to look things up in.
(function () {
  'use strict'
  var place = document.querySelector('.find')
  var index = document.querySelector('.index')
  if (!place || !index) return
  var list = place.parentNode.querySelector('ol')
  var items = Array.prototype.slice.call(list.children)
  var facets = {}

  function element(name, text) {
    var made = document.createElement(name)
    if (text) made.textContent = text
    return made
  }

  // The choice for one heading of the index: its groups, each with the gaps that it leads to.
  function choice(block) {
    var key = null
    var groups = {}
    var label = element('label')
    var select = element('select')
    label.appendChild(element('span', block.querySelector('h3').textContent))
    select.appendChild(new Option(place.dataset.all, ''))
    block.querySelectorAll('li').forEach(function (group) {
      var cut = group.id.indexOf('=')
      var value = group.id.slice(cut + 1)
      var links = group.querySelectorAll('a[href^="#g"]')
      key = group.id.slice(0, cut)
      groups[value] = {}
      links.forEach(function (link) { groups[value][link.hash.slice(1)] = true })
      select.appendChild(new Option(group.firstElementChild.textContent, value))
    })
    select.addEventListener('change', function () { remember(); apply() })
    label.appendChild(select)
    facets[key] = { select: select, groups: groups }
    return label
  }

  // Which choices the address asks for; none for an ordinary anchor.
  function read() {
    var asked = {}
    decodeURIComponent(location.hash.slice(1)).split('&').forEach(function (part) {
      var cut = part.indexOf('=')
      if (cut > 0) asked[part.slice(0, cut)] = part.slice(cut + 1)
    })
    return asked
  }

  function show(asked) {
    Object.keys(facets).forEach(function (key) {
      facets[key].select.value = facets[key].groups[asked[key]] ? asked[key] : ''
    })
  }

  function remember() {
    var parts = Object.keys(facets).filter(function (key) { return facets[key].select.value })
      .map(function (key) { return key + '=' + encodeURIComponent(facets[key].select.value) })
    history.replaceState(null, '', '#' + (parts.join('&') || 'all'))
  }

  function apply() {
    var chosen = Object.keys(facets).map(function (key) {
      return facets[key].groups[facets[key].select.value]
    }).filter(Boolean)
    var left = 0
    items.forEach(function (item) {
      item.hidden = !chosen.every(function (group) { return group[item.id] })
      if (!item.hidden) left += 1
    })
    clear.hidden = chosen.length === 0
    count.textContent = chosen.length === 0 ? ''
      : place.dataset.count.replace('{n}', left).replace('{all}', items.length)
  }

  var bar = element('div')
  bar.className = 'filters'
  index.querySelectorAll('.cols > div').forEach(function (block) { bar.appendChild(choice(block)) })
  var clear = element('button', place.dataset.clear)
  clear.type = 'button'
  clear.hidden = true
  clear.addEventListener('click', function () { show({}); remember(); apply() })
  var count = element('output')
  bar.appendChild(clear)
  bar.appendChild(count)
  place.parentNode.insertBefore(bar, list)
  place.hidden = true

  function follow() {
    var asked = read()
    if (!Object.keys(asked).some(function (key) { return facets[key] })) return
    show(asked)
    apply()
    place.parentNode.scrollIntoView()
  }
  window.addEventListener('hashchange', follow)
  window.addEventListener('load', follow)
  follow()
})();

// On a map: Enter goes from the map to its cards, the arrow keys from card to card and from step to step, Escape
// back. Without this script the map scrolls, and everything on it stands in the story and the table too.
(function () {
  'use strict'
  var places = '.map .inner .c, .map .inner [id^="step-"]'

  function middle(place) {
    var box = place.getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, shown: box.width > 0 }
  }

  function go(place) {
    if (!place) return
    place.setAttribute('tabindex', '-1')
    place.focus({ preventScroll: true })
    place.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  // The nearest place that way; what lies straight ahead goes before what lies aside.
  function next(from, x, y) {
    var here = middle(from)
    var best = null
    var least = Infinity
    document.querySelectorAll(places).forEach(function (place) {
      var there = middle(place)
      if (place === from || !there.shown) return
      var ahead = (there.x - here.x) * x + (there.y - here.y) * y
      var aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x)
      if (ahead > 4 && ahead + 3 * aside < least) {
        least = ahead + 3 * aside
        best = place
      }
    })
    return best
  }

  var ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
  document.addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    var at = event.target
    var map = at.closest && at.closest('.map')
    if (!map) return
    var place = at.closest(places)
    if (at === map && event.key === 'Enter') go(map.querySelector('[id^="step-"]'))
    else if (place && ways[event.key]) go(next(place, ways[event.key][0], ways[event.key][1]))
    else if (place && event.key === 'Escape') map.focus({ preventScroll: true })
    else return
    event.preventDefault()
  })
})()
