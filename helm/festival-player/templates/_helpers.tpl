{{- define "festival.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 43 | trimSuffix "-" }}
{{- end }}

{{/* The gateway's name too. Short enough for what Kubernetes appends to the names of the parts. */}}
{{- define "festival.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 43 | trimSuffix "-" }}
{{- else if contains (include "festival.name" .) .Release.Name }}
{{- .Release.Name | trunc 43 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "festival.name" .) | trunc 43 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{/* What a selector may use: it cannot be changed later. Takes a list: the root and the component. */}}
{{- define "festival.selector" -}}
{{- $root := index . 0 -}}
app.kubernetes.io/name: {{ include "festival.name" $root }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{- define "festival.labels" -}}
{{- $root := index . 0 -}}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" }}
{{ include "festival.selector" . }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: festival-player
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
{{- end }}

{{/* Takes a list: the root and the repository. */}}
{{- define "festival.image" -}}
{{- $image := (index . 0).Values.image -}}
{{- with $image.registry }}{{ . }}/{{ end }}{{ index . 1 }}:{{ default (index . 0).Chart.AppVersion $image.tag }}
{{- end }}

{{- define "festival.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "festival.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{/*
What all pods have in common. Takes a list: the root and the user. Without service links, since Kubernetes would set
variables for each Service of the namespace, and one called "sandbox" would set our SANDBOX_PORT.
*/}}
{{- define "festival.pod" -}}
{{- $root := index . 0 -}}
{{- $uid := int (index . 1) -}}
serviceAccountName: {{ include "festival.serviceAccountName" $root }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ $uid }}
  runAsGroup: {{ $uid }}
  fsGroup: {{ $uid }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "festival.container" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
{{- end }}

{{/* Where a pod goes. Takes a list: the root, the component and its values. */}}
{{- define "festival.placement" -}}
{{- $values := index . 2 -}}
topologySpreadConstraints:
  {{- $root := index . 0 }}
  {{- $component := index . 1 }}
  {{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "festival.selector" (list $root $component) | nindent 8 }}
    matchLabelKeys:
      - pod-template-hash
  {{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end }}

{{/*
How many pods a Deployment is to have, where that is said at all. With an autoscaler, as many as it has: a manifest that no
longer says it would make it one pod until the autoscaler looks, and one that says another number would undo what it did.
Takes a list: the root, the component's values and the Deployment's name.
*/}}
{{- define "festival.replicas" -}}
{{- $values := index . 1 -}}
{{- if $values.autoscaling.enabled -}}
{{- with (lookup "apps/v1" "Deployment" (index . 0).Release.Namespace (index . 2)).spec -}}
{{- .replicas -}}
{{- end -}}
{{- else -}}
{{- $values.replicas -}}
{{- end -}}
{{- end }}

{{/* A NetworkPolicyPeer: our own pods of a component. Takes a list: the root and the component. */}}
{{- define "festival.peer" -}}
- podSelector:
    matchLabels:
      {{- include "festival.selector" . | nindent 6 }}
{{- end }}
