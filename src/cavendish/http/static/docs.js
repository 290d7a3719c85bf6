"use strict";
// Draws /openapi.json. Text goes in as text, never as markup; requests go to this host alone.

const TOKEN = "cavendish.token";
const token = document.getElementById("token");
token.value = sessionStorage.getItem(TOKEN) || "";
token.addEventListener("input", () => {
  sessionStorage.setItem(TOKEN, token.value.trim());
  document.dispatchEvent(new Event("token"));
});
document.getElementById("key").addEventListener("submit", (event) => event.preventDefault());

/** An element with properties and children; strings become text. */
function el(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Text in which `backticks` mark code. */
function prose(text) {
  const parts = (text || "").split("`");
  return parts.map((part, index) => (index % 2 ? el("code", {}, part) : part));
}

function pretty(value) {
  return JSON.stringify(value, null, 2);
}

function block(read) {
  const code = el("code", {}, read());
  const copy = el("button", { type: "button" }, "Copy");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    copy.textContent = "Copied";
    setTimeout(() => (copy.textContent = "Copy"), 1200);
  });
  const box = el("div", { className: "block" }, el("pre", { tabIndex: 0 }, code), copy);
  box.refresh = () => (code.textContent = read());
  return box;
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function needsToken(api, operation) {
  return (operation.security || api.security || []).length > 0;
}

function curl(api, verb, path, operation, body) {
  const lines = [`curl ${quoted(location.origin + path)}`];
  if (verb !== "get") lines.unshift(`curl -X ${verb.toUpperCase()} ${quoted(location.origin + path)}`), lines.pop();
  if (needsToken(api, operation)) lines.push(`-H ${quoted(`Authorization: Bearer ${token.value.trim() || "<token>"}`)}`);
  if (body !== null) {
    lines.push("-H 'content-type: application/json'");
    lines.push(`-d ${quoted(body)}`);
  }
  return lines.join(" \\\n  ");
}

function resolve(api, schema) {
  const name = (schema.$ref || "").split("/").pop();
  return name ? api.components.schemas[name] : schema;
}

function kind(schema) {
  const types = [].concat(schema.type || "").filter((type) => type !== "null");
  let text = types.join(" or ");
  if (text === "array" && schema.items) text = `array of ${[].concat(schema.items.type || "value")[0]}s`;
  if (schema.minimum !== undefined && schema.maximum !== undefined) text += `, ${schema.minimum} to ${schema.maximum}`;
  if (schema.maxItems) text += `, at most ${schema.maxItems}`;
  if (schema.default !== undefined && schema.default !== null) text += `, default ${schema.default}`;
  return text;
}

function row(name, schema, required, text) {
  const values = (schema.enum || []).filter((value) => value !== null);
  return el("div", {},
    el("dt", {}, el("b", {}, name), el("span", { className: "kind" }, kind(schema)),
      required ? el("span", { className: "must" }, "required") : null),
    el("dd", {}, ...prose(text || schema.description || ""),
      values.length ? el("div", { className: "values" }, ...values.map((value) => el("code", {}, value))) : null));
}

function fields(title, rows) {
  return rows.length ? [el("h3", {}, title), el("dl", {}, ...rows)] : [];
}

function reference(api, operation, media) {
  const body = media ? resolve(api, media.schema) : null;
  const must = body?.required || [];
  const inputs = Object.entries(body?.properties || {}).map(([name, schema]) => row(name, schema, must.includes(name)));
  const parameters = (operation.parameters || []).map((one) => row(one.name, one.schema, one.required, one.description));
  const answers = Object.entries(operation.responses).map(([status, answer]) =>
    el("div", {},
      el("dt", {}, el("span", { className: "status" + (status >= "4" ? " bad" : "") }, status)),
      el("dd", {}, ...prose(answer.description))));
  return el("div", {}, ...fields("Body", inputs), ...fields("Parameters", parameters), ...fields("Answers", answers));
}

async function send(api, verb, path, operation, body, out) {
  const headers = { accept: "application/json" };
  if (needsToken(api, operation)) headers.authorization = `Bearer ${token.value.trim()}`;
  if (body !== null) headers["content-type"] = "application/json";
  const began = performance.now();
  try {
    const answer = await fetch(path, { method: verb.toUpperCase(), headers, body });
    const text = await answer.text();
    const took = ((performance.now() - began) / 1000).toFixed(2);
    let value = null;
    try { value = JSON.parse(text); } catch { /* not JSON: shown as it is */ }
    const urls = (Array.isArray(value?.data) ? value.data : []).map((one) => one.image_url).filter(Boolean);
    out.replaceChildren(
      el("div", { className: "row" },
        el("span", { className: "status" + (answer.ok ? "" : " bad") }, String(answer.status)),
        el("span", { className: "note" }, `${took} s, trace ${answer.headers.get("x-trace-id") || "none"}`)),
      block(() => (value === null ? text : pretty(value))),
      el("div", { className: "pictures" },
        ...urls.map((url) => el("a", { href: url }, el("img", { src: url, alt: "The picture", loading: "lazy" })))));
  } catch (error) {
    out.replaceChildren(el("p", { className: "status bad" }, `No answer: ${error.message}`));
  }
}

function tryOut(api, verb, path, operation, examples) {
  const out = el("div", { ariaLive: "polite" });
  const input = examples.length ? el("textarea", { spellcheck: false, ariaLabel: "Body", value: pretty(examples[0].value) }) : null;
  const where = path.includes("{") ? el("input", { ariaLabel: "Path", value: path }) : null;
  const go = el("button", { type: "button", className: "go" }, "Send");
  const choice = examples.length > 1 ? el("select", { ariaLabel: "Example" }, ...examples.map((one) => el("option", {}, one.name))) : null;
  choice?.addEventListener("change", () => (input.value = pretty(examples[choice.selectedIndex].value)));
  go.addEventListener("click", async () => {
    go.disabled = true;
    out.replaceChildren(el("p", { className: "note" }, "Waiting …"));
    await send(api, verb, where ? where.value : path, operation, input ? input.value : null, out);
    go.disabled = false;
  });
  return el("details", {}, el("summary", {}, "Try it"),
    el("div", {}, where, input, el("div", { className: "row" }, go, choice), out));
}

function section(api, path, verb, operation) {
  const media = operation.requestBody?.content["application/json"];
  const examples = Object.entries(media?.examples || {}).map(([name, one]) => ({ name, value: one.value }));
  const call = block(() => curl(api, verb, path, operation, examples.length ? JSON.stringify(examples[0].value) : null));
  document.addEventListener("token", call.refresh);
  const shown = operation.responses["200"]?.content?.["application/json"]?.examples || {};
  const answers = Object.entries(shown).flatMap(([name, one]) => [el("h3", {}, `Answer, ${name}`), block(() => pretty(one.value))]);
  return el("section", { id: operation.operationId },
    el("h2", {}, operation.summary),
    el("p", { className: "route" }, el("span", { className: `verb ${verb}` }, verb.toUpperCase()), el("span", { className: "path" }, path)),
    operation.description ? el("p", { className: "lead" }, ...prose(operation.description)) : null,
    el("div", { className: "pair" },
      reference(api, operation, media),
      el("div", {}, el("h3", {}, "Request"), call, ...answers, tryOut(api, verb, path, operation, examples))));
}

function draw(api) {
  document.title = api.info.title;
  document.getElementById("title").textContent = api.info.title;
  document.getElementById("version").textContent = `Cavendish ${api.info.version}`;
  const main = document.getElementById("main");
  const contents = document.getElementById("contents");
  main.replaceChildren(el("p", { className: "lead" }, ...prose(api.info.description)));
  const all = Object.entries(api.paths).flatMap(([path, verbs]) => Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })));
  for (const tag of api.tags) {
    const own = all.filter(({ operation }) => operation.tags.includes(tag.name));
    contents.append(el("h2", {}, tag.name), ...own.map(({ operation }) => el("a", { href: `#${operation.operationId}` }, operation.summary)));
    main.append(...own.map(({ path, verb, operation }) => section(api, path, verb, operation)));
  }
  contents.append(el("h2", {}, "document"), el("a", { href: "/openapi.json" }, "openapi.json"));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

async function load() {
  const key = token.value.trim();
  const answer = await fetch("/openapi.json", { headers: key ? { authorization: `Bearer ${key}` } : {} });
  if (answer.ok) return draw(await answer.json());
  document.getElementById("lead").textContent = "The reference is open to holders of a token: enter yours above.";
  document.addEventListener("token", load, { once: true });
}

load();
