"use client";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { SecretField } from "@/app/_ui/secret-field";
import { firstOperatorInput } from "@/server/auth/first-operator-schema";
import { makeOperator } from "./make-operator";

export const SetupForm = ({ token }: { token: string }) => (
  <Form
    schema={firstOperatorInput}
    defaultValues={{ email: "", name: "", password: "" }}
    onSubmit={(values) => makeOperator(token, values)}
    submitLabel="Make the account"
    unguarded
  >
    <TextField name="name" label="Your name" autoComplete="name" autoFocus />
    <TextField
      name="email"
      label="E-mail"
      type="email"
      autoComplete="username"
      spellCheck={false}
      help="You sign in with it."
    />
    <SecretField name="password" label="Password" stored={false} help="At least 12 characters." />
  </Form>
);
