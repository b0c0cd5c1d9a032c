/* The header's own behaviour. */
document.addEventListener("click", function (event) {
  "use strict";
  if (event.target.closest(".sandbox-logout")) {
    event.preventDefault();
    document.getElementById("sandbox-logout").submit();
  }
});
