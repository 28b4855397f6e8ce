import { NextRequest } from "next/server";
import { env } from "@/env";
import { handlers } from "@/server/auth/next-auth";

/** Next names itself localhost, whatever was asked; the way back from a sign-in elsewhere has to be the public one. */
const asPublic = (request: NextRequest) =>
  new NextRequest(new URL(`${request.nextUrl.pathname}${request.nextUrl.search}`, env().APP_URL), request);

export const GET = (request: NextRequest) => handlers.GET(asPublic(request));
export const POST = (request: NextRequest) => handlers.POST(asPublic(request));
