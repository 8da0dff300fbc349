import { useParams } from "@tanstack/react-router";
import { JobPage } from "./JobPage";

/** The job that the address names. */
export function JobRoute() {
  const { id } = useParams({ from: "/jobs/$id" });
  return <JobPage key={id} id={id} />;
}
