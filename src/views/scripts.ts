import { script } from "./theme";

/** Buttons that copy a citation: they show themselves only where scripts run. */
export const copyScript = script(
  "copy",
  `
(function(){
if(window.variorumCopy)return;window.variorumCopy=true;
function show(root){root.querySelectorAll("button[data-copy][hidden]").forEach(function(b){b.hidden=false;});}
document.addEventListener("click",function(event){
var button=event.target.closest&&event.target.closest("button[data-copy]");
if(!button)return;
var done=function(said){var old=button.textContent;button.textContent=said;setTimeout(function(){button.textContent=old;},1500);};
if(navigator.clipboard&&navigator.clipboard.writeText){
navigator.clipboard.writeText(button.dataset.copy).then(function(){done("Copied");},function(){done("Not copied");});
}else{
var area=document.createElement("textarea");area.value=button.dataset.copy;document.body.appendChild(area);area.select();
var fine=document.execCommand("copy");area.remove();done(fine?"Copied":"Not copied");
}
});
new MutationObserver(function(){show(document);}).observe(document.documentElement,{childList:true,subtree:true});
show(document);
})();`,
);

/** Tables that sort by a click on a column's head. */
export const sortScript = script(
  "sort",
  `
(function(){
if(window.variorumSort)return;window.variorumSort=true;
function value(row,column){var cell=row.children[column];return cell.dataset.sort!==undefined?cell.dataset.sort:cell.textContent;}
function enhance(root){root.querySelectorAll("table[data-sortable]:not([data-ready])").forEach(function(table){
table.dataset.ready="";
table.querySelectorAll("thead th").forEach(function(head){
var button=document.createElement("button");button.type="button";button.className="vr-sort";
while(head.firstChild)button.appendChild(head.firstChild);
head.appendChild(button);
button.addEventListener("click",function(){
var column=Array.from(head.parentNode.children).indexOf(head),down=head.getAttribute("aria-sort")==="ascending";
table.querySelectorAll("thead th").forEach(function(other){other.removeAttribute("aria-sort");});
head.setAttribute("aria-sort",down?"descending":"ascending");
var body=table.querySelector("tbody"),rows=Array.from(body.children).map(function(row,place){return{row:row,place:place,key:value(row,column)};});
var numeric=rows.every(function(r){return r.key===""||!isNaN(Number(r.key));});
rows.sort(function(a,b){
if(a.key===""||b.key==="")return a.key===b.key?a.place-b.place:a.key===""?1:-1;
var order=numeric?Number(a.key)-Number(b.key):a.key<b.key?-1:a.key>b.key?1:0;
return (down?-order:order)||a.place-b.place;});
rows.forEach(function(r){body.appendChild(r.row);});
});});});}
new MutationObserver(function(){enhance(document);}).observe(document.documentElement,{childList:true,subtree:true});
enhance(document);
})();`,
);
