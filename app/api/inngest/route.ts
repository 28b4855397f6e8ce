import { serveFunctionsOverHttp } from "@/server/inngest/serve";

export { serveFunctionsOverHttp as GET, serveFunctionsOverHttp as POST, serveFunctionsOverHttp as PUT };
