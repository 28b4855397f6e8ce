import { emailSchema, newAccountInput } from "./account-schema";

export const firstOperatorInput = newAccountInput.extend({ email: emailSchema });
