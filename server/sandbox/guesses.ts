/**
 * What no public witness tells of SRAPS, in one table. Every entry is `unverified`: a guess from the shape of its
 * known answers, switchable so that a client can be tried against each alternative.
 */
export type Guesses = {
  /** unverified: the known refusal text of a MAC held by another company comes with this status. */
  foreignMacStatus: number;
  /** The text is known, its status is not. */
  foreignMacText: string;
  /** unverified: what a key without a Role, or one that may only read, is told. */
  roleRefusedStatus: number;
  roleRefusedText: string;
  /** unverified: which calls a key without a Role is refused. */
  roleNoneRefuses: "endpoints" | "everything";
  /** unverified: asking for a company, or for an access key, that is not one's own. */
  foreignCompanyStatus: number;
  foreignTokenStatus: number;
  /** unverified: clients accept any 2xx. */
  createdStatus: number;
  replacedStatus: number;
  deletedStatus: number;
  /** unverified: refusals of a malformed endpoint. */
  unknownSettingStatus: number;
  permWithoutPermissionsStatus: number;
  macMismatchStatus: number;
  unknownFieldStatus: number;
  unknownProfileStatus: number;
  /** unverified: refusals of an address. */
  pageSizeTooBigStatus: number;
  pastLastPageStatus: number;
  missingSlashStatus: number;
  /** unverified: clients look for the text in all three. */
  errorField: "message" | "error" | "detail";
  /** unverified: whether a stale timestamp is answered with ts and tsm, as Hawk's reference server does. */
  staleCarriesTime: boolean;
  /** unverified: the page parameter's name in `Link`. */
  pageParameter: string;
  /** unverified: the case in which a MAC is given back. */
  macCase: "lower" | "upper";
  /** unverified: that http_client_user and http_client_pass exist in phone-settings and take permissions. */
  credentialsUsePermissions: boolean;
  /** unverified: whether the company object has a name. */
  companyHasName: boolean;
};

export const unverified: Guesses = {
  foreignMacStatus: 403,
  foreignMacText: "taken_mac_or_forbidden",
  roleRefusedStatus: 403,
  roleRefusedText: "User lacks permission to endpoint",
  roleNoneRefuses: "endpoints",
  foreignCompanyStatus: 403,
  foreignTokenStatus: 404,
  createdStatus: 201,
  replacedStatus: 200,
  deletedStatus: 204,
  unknownSettingStatus: 400,
  permWithoutPermissionsStatus: 400,
  macMismatchStatus: 400,
  unknownFieldStatus: 400,
  unknownProfileStatus: 400,
  pageSizeTooBigStatus: 400,
  pastLastPageStatus: 404,
  missingSlashStatus: 404,
  errorField: "message",
  staleCarriesTime: true,
  pageParameter: "page",
  macCase: "lower",
  credentialsUsePermissions: true,
  companyHasName: true,
};
