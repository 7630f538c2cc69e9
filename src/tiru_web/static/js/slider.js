/* The number beside a slider marked data-slider follows it while it moves. */
document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-slider]")) return;
  const output = event.target.parentElement.querySelector("output");
  output.value = event.target.value.replace(".", ",");
});
