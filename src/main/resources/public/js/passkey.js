// Passkeys: a form with data-passkey asks the device, puts what it says into the form, and sends it.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

async function made(form) {
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(form.elements.challenge.value),
      rp: { id: location.hostname, name: form.dataset.site },
      user: {
        id: new TextEncoder().encode(form.dataset.handle),
        name: form.dataset.email,
        displayName: form.dataset.email,
      },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: form.dataset.known
        .split(" ")
        .filter((id) => id)
        .map((id) => ({ type: "public-key", id: bytes(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
      timeout: 300000,
    },
  });
  return {
    attestationObject: text(credential.response.attestationObject),
    clientDataJSON: text(credential.response.clientDataJSON),
    of: credential,
  };
}

async function used(form) {
  const answer = await fetch("/signin/passkey/challenge", {
    method: "POST",
    body: new URLSearchParams({ for: "passkey" }),
  });
  if (!answer.ok) {
    throw new Error("no challenge");
  }
  form.elements.challenge.value = (await answer.json()).challenge;
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(form.elements.challenge.value),
      rpId: location.hostname,
      userVerification: "required",
      timeout: 300000,
    },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  return {
    authenticatorData: text(authenticatorData),
    clientDataJSON: text(clientDataJSON),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : undefined,
    of: credential,
  };
}

async function ask(form, said) {
  const missing = (form.dataset.needs ?? "")
    .split(" ")
    .find((name) => name && !form.elements[name].value.trim());
  if (missing) {
    said.textContent = "Fill in the fields above first.";
    form.elements[missing].focus();
    return;
  }
  said.textContent = "Your device asks you now.";
  try {
    const { of, ...response } =
      form.dataset.passkey === "make" ? await made(form) : await used(form);
    form.elements.credential.value = JSON.stringify({
      id: of.id,
      rawId: text(of.rawId),
      type: of.type,
      response,
      clientExtensionResults: {},
    });
    form.submit();
  } catch {
    said.textContent = "That did not work, or was stopped. Try again, or use a password.";
  }
}

if (window.PublicKeyCredential) {
  for (const button of document.querySelectorAll("button[data-ask]")) {
    const form = button.form;
    const said = form.querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", () => ask(form, said));
  }
}
