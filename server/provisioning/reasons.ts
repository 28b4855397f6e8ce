/**
 * Why the phones' door answered as it did, as the access log has it. Whoever reads the log compares with these, so that
 * a reason which is said differently takes its remedy along.
 */
export const reasons = {
  noSuchAddress: "No phone's own file has this address.",
  challenged: "No credentials yet: challenged.",
  paused: "Too many wrong credentials: paused.",
  unreadable: "The Authorization header cannot be read.",
  noMac: "The address names no valid MAC.",
  unknownMac: "Unknown MAC.",
  wrongPassword: "Right user, wrong password.",
  wrongUser: "The user is not one of this device's credentials.",
  foreignRealm: "The Digest realm is not ours.",
  otherTarget: "The Digest address is not the one that was asked.",
  nonceUsed: "The Digest nonce count was used before: asked again.",
  ztpAtProv: "Right ztp credentials, wrong door.",
  provAtZtprov: "Right provisioning credentials, wrong door.",
  disabled: "Right credentials, but the device is disabled.",
  headersOnly: "Right credentials; only headers were asked.",
  bootstrapServed: "Bootstrap served.",
} as const;

const NO_SUCH_FILE = ": there is no such file for it.";

export const noSuchFile = (vendor: string, model: string): string =>
  `The device is a ${vendor} ${model}${NO_SUCH_FILE}`;

/** Whether a device's own credentials were right for a file that its model does not have. */
export const isNoSuchFile = (reason: string): boolean => reason.endsWith(NO_SUCH_FILE);
