/* An element marked data-keep-scroll stands where it stood after htmx has put its new self in place. */
const places = new Map();

document.addEventListener("htmx:beforeSwap", () => {
  for (const element of document.querySelectorAll("[data-keep-scroll][id]")) {
    places.set(element.id, element.scrollTop);
  }
});

document.addEventListener("htmx:afterSwap", () => {
  for (const [id, top] of places) {
    const element = document.getElementById(id);
    if (element) element.scrollTop = top;
  }
});
