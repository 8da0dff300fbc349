{{/* One of the worker's commands. Takes a list: the root, the container's name, the command. */}}
{{- define "festival.test.ops" -}}
{{- $root := index . 0 -}}
- name: {{ index . 1 }}
  image: {{ include "festival.image" (list $root $root.Values.worker.image.repository) }}
  imagePullPolicy: {{ $root.Values.image.pullPolicy }}
  args:
    - ops
    - {{ index . 2 }}
  env:
    {{- include "festival.env.config" (list $root (include "festival.config.both" $root | fromYaml | keys)) | nindent 4 }}
    {{- include "festival.env.secrets" $root | nindent 4 }}
  {{- include "festival.container" $root | nindent 2 }}
  resources:
    {{- toYaml $root.Values.worker.resources | nindent 4 }}
  volumeMounts:
    - name: tmp
      mountPath: /tmp
{{- end }}
