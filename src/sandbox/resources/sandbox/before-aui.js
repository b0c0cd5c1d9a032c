/* What Jira has on every page before AUI: AUI takes AJS.contextPath over from here. */
(function () {
  "use strict";
  var context = document.currentScript.getAttribute("data-context");
  window.AJS = {
    contextPath: function () {
      return context;
    },
  };
  window.WRM = { contextPath: window.AJS.contextPath };
})();
